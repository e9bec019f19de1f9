import { expect, test } from 'vitest';
import { findSecrets, maskSecrets } from './secret-scan.ts';

const kinds = (text: string) => findSecrets(text).map(({ kind }) => kind);
const parts = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Authorization: Bearer abcdef0123456789', ['token'], ['abcdef0123456789']],
  ['{"token":"eyJhbGciOi.eyJzdWIiOi.c2ln"}', ['token'], ['eyJhbGciOi.eyJzdWIiOi.c2ln']],
  ['{"x-api-key":"k3yValue99"}', ['credential'], ['k3yValue99']],
  ['password=rahasia12 user=7', ['credential'], ['rahasia12']],
  ['aws AKIAIOSFODNN7EXAMPLE done', ['credential'], ['AKIAIOSFODNN7EXAMPLE']],
  ['pelapor wulan@contoh.id', ['email'], ['wulan@contoh.id']],
  ['nik 7371014507900003', ['national-id'], ['7371014507900003']],
  ['kartu 4111 1111 1111 1111', ['card-number'], ['4111 1111 1111 1111']],
  ['cert -----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', ['certificate'], undefined],
])('%s', (text, expected, found) => {
  expect(kinds(text)).toEqual(expected);
  if (found !== undefined) expect(parts(text)).toEqual(found);
});

test.each([
  '{"requestId":"7f9c2b10-11aa-4e5b-9d0e-2f64c1a7be10","status":"202","apiKeyId":"k81a"}',
  '{"sub":"usr-81","tenantId":"barat","responseLatency":"118"}',
  'job 1234567890123456 selesai',
  '{"tokenCount":"12"}',
  'authorization: null',
])('ids, statuses and durations are no secrets: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('masking leaves nothing of a secret and everything else', () => {
  const line = '{"authorization":"Bearer eyJhbGciOi.eyJzdWIiOi.c2ln","email":"a.b@c.id","status":"200"}';
  expect(maskSecrets(line)).toBe('{"authorization":"Bearer ***","email":"***","status":"200"}');
  expect(maskSecrets(maskSecrets(line))).toBe(maskSecrets(line));
});

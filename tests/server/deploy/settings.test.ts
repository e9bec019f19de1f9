import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/server/settings.ts';
import { readDeployed, root } from './support.ts';

const lines = readDeployed('gerbang.env.example').split('\n');
const entries = (pattern: RegExp) =>
  lines.flatMap((line) => {
    const [, name, value] = pattern.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
const set = entries(/^([A-Z_]+)=(.*)$/);
const suggested = entries(/^#([A-Z_]+)=(.*)$/);

test('every setting of the server stands in the example once, and nothing else does', () => {
  const source = readFileSync(`${root}src/server/settings.ts`, 'utf8');
  const known = [...source.matchAll(/^ {2}([A-Z_]+): optional\(/gm)].map(([, name]) => name);
  expect(known).toContain('GERBANG_ORIGIN');
  expect([...set, ...suggested].map(([name]) => name).sort()).toEqual(known.sort());
});

test('each line is a setting, a comment or empty, as systemd and docker read them', () => {
  expect(lines.filter((line) => !/^(?:[A-Z_]+=[^\s"'#][^"'#]*|#.*|)$/.test(line))).toEqual([]);
});

test('the example starts a server as it is, and with all that it suggests', () => {
  expect(readSettings(Object.fromEntries(set))).toMatchObject({
    kind: 'settings',
    settings: { origin: 'https://gerbang.example', trustedProxies: 1, database: { kind: 'sqlite' } },
  });
  expect(readSettings(Object.fromEntries([...set, ...suggested]))).toMatchObject({
    kind: 'settings',
    settings: { database: { kind: 'postgresql' }, grading: 'queue', oidc: [{ id: 'kampus' }] },
  });
});

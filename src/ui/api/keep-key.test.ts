import { expect, test } from 'vitest';
import type { Outcome } from './call.ts';
import { keepKey } from './keep-key.ts';

const refused = (status: number, code: 'IDEMPOTENCY_IN_PROGRESS' | 'RULE_BROKEN' | 'INTERNAL'): Outcome<unknown> => ({
  kind: 'refused',
  status,
  code,
  message: '',
  correlationId: undefined,
  details: undefined,
  retryAfter: undefined,
});

test.each([
  ['no answer came', { kind: 'unreachable' } as const],
  ['the answer could not be read', { kind: 'unreadable' } as const],
  ['the server failed', refused(500, 'INTERNAL')],
  ['the first is still at work', refused(409, 'IDEMPOTENCY_IN_PROGRESS')],
])('the same request keeps its key where %s', (_, outcome) => {
  const key = keepKey();
  const first = key.of('cohorts', { name: 'A' });
  key.settle(outcome);
  expect(key.of('cohorts', { name: 'A' })).toBe(first);
  expect(key.of('cohorts', { name: 'B' })).not.toBe(first);
});

test.each([
  ['it was done', { kind: 'ok', value: 1 } as const],
  ['it was refused', refused(422, 'RULE_BROKEN')],
])('the same request gets a new key where %s', (_, outcome) => {
  const key = keepKey();
  const first = key.of('cohorts', { name: 'A' });
  key.settle(outcome);
  expect(key.of('cohorts', { name: 'A' })).not.toBe(first);
});

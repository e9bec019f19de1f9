import { expect, test } from 'vitest';
import { findMissingField } from './audit-log.ts';

const entry = { sub: 'inv-1', action: 'READ', object: 'case-1', result: 'DENY', reason: 'other tenant' };

test('a complete entry lacks nothing, also with more fields', () => {
  expect(findMissingField(entry)).toBeUndefined();
  expect(findMissingField({ ...entry, correlationId: 'c' })).toBeUndefined();
});

test.each(['sub', 'action', 'object', 'reason', 'result'] as const)('an entry without %s says so', (field) => {
  expect(findMissingField({ ...entry, [field]: '' })).toBe(field);
});

test('what is no entry lacks its first field', () => {
  expect(findMissingField(null)).toBe('sub');
  expect(findMissingField('allowed')).toBe('sub');
});

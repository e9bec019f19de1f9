import { expect, test } from 'vitest';
import { isAllowedBy, writeAnswer } from './authorizer-answer.ts';

const context = { caller: 'andi', tenant: 'makassar' };
const list = { route: 'GET /v1/cases', headers: {}, query: {}, pathParameters: {} };
const approve = { ...list, route: 'POST /v1/cases/{caseId}/approve', pathParameters: { caseId: 'case-123' } };
const rights = [list.route, approve.route];

test('a policy for the requested route says nothing of another one, and what is not said is denied', () => {
  const answer = writeAnswer('route', list, rights, context);
  expect(answer).toEqual({ kind: 'policy', resources: ['GET/v1/cases'], context });
  expect([isAllowedBy(answer, list), isAllowedBy(answer, approve)]).toEqual([true, false]);
});

test('a policy for all rights fits every route that the caller may use, in every case', () => {
  const answer = writeAnswer('rights', list, rights, context);
  expect(answer).toMatchObject({ resources: ['GET/v1/cases', 'POST/v1/cases/*/approve'] });
  expect(isAllowedBy(answer, { ...approve, pathParameters: { caseId: 'case-456' } })).toBe(true);
  expect(isAllowedBy(answer, { ...list, route: 'POST /v1/cases' })).toBe(false);
});

test('yes and no count for every route', () => {
  expect(isAllowedBy(writeAnswer('simple', list, [list.route], context), approve)).toBe(true);
  expect(isAllowedBy(writeAnswer('simple', approve, [list.route], context), list)).toBe(false);
});

test.each(['route', 'rights', 'simple'] as const)('without rights nothing is allowed: %s', (shape) => {
  expect(isAllowedBy(writeAnswer(shape, list, [], context), list)).toBe(false);
});

import { expect, test } from 'vitest';
import { gateStates, runRequest } from './model.ts';
import { choices, formatHash, parseHash, startingPoint, type Settings } from './settings.ts';

const run = (changes: Partial<Settings>) => runRequest({ ...startingPoint, ...changes });

test('it starts with a right scope and a foreign case, stopped at the object', () => {
  expect(run({})).toEqual({ stoppedAt: 'object', status: 404, reason: 'other-tenant' });
  expect(gateStates(run({}))).toEqual(['open', 'open', 'closed', 'unreached']);
});

test('a case of the own unit is read through four open gates', () => {
  expect(gateStates(run({ caseId: 'case-123' }))).toEqual(['open', 'open', 'open', 'open']);
});

test('an ID token has no scope, so a JWT authorizer stops it without a documented status', () => {
  expect(run({ token: 'id', caseId: 'case-123' })).toEqual({ stoppedAt: 'scope', reason: 'cases:read' });
});

test.each([
  ['jwt', 'scope', undefined],
  ['cognito', 'scope', 401],
  ['lambda', 'scope', 403],
] as const)('%s: a missing scope is stopped at %s with status %s', (authorizer, stoppedAt, status) => {
  const outcome = run({ authorizer, action: 'APPROVE' });
  expect(outcome.stoppedAt).toBe(stoppedAt);
  expect(outcome.status).toBe(status);
});

test.each(['expired', 'forged', 'missing'] as const)(
  'a token that is %s is stopped at the identity with 401',
  (token) => {
    expect(run({ token })).toMatchObject({ stoppedAt: 'identity', status: 401 });
  },
);

test('an auditor cannot tell a sealed case from one that does not exist', () => {
  const auditor = { role: 'auditor' } as const;
  for (const hide of choices.hide) {
    expect(run({ ...auditor, hide, caseId: 'case-125' }).status).toBe(
      run({ ...auditor, hide, caseId: 'case-999' }).status,
    );
  }
});

test('a supervisor approves only while the case waits for review', () => {
  const approve = { role: 'supervisor', action: 'APPROVE', scopes: 'approve', caseId: 'case-123' } as const;
  expect(run(approve).status).toBe(200);
  expect(run({ ...approve, status: 'APPROVED' })).toMatchObject({ stoppedAt: 'state', status: 409 });
});

test('a role that the policy does not know gets nothing', () => {
  for (const caseId of choices.caseId) expect(run({ role: 'intern', caseId }).status).toBe(404);
});

test('an address brings back the state that wrote it', () => {
  const settings: Settings = { ...startingPoint, role: 'auditor', hide: '403_WITHIN_TENANT', caseId: 'case-125' };
  expect(parseHash(formatHash(settings))).toEqual(settings);
});

test('an address with unknown values falls back to the starting point', () => {
  expect(parseHash('#four-gates?role=root&case=x')).toEqual(startingPoint);
  expect(parseHash('#yang-disegel')).toEqual(startingPoint);
});

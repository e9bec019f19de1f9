import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, scopes, teaches } from './policy.ts';
import type { Action, PolicyObject, Principal } from './policy.ts';

const cohort = fc.constantFrom('a', 'b', 'c');
const account = fc.constantFrom('ayu', 'budi', 'rani');
const principals: fc.Arbitrary<Principal> = fc.oneof(
  fc.constant<Principal>({ kind: 'anonymous' }),
  fc.record({
    kind: fc.constant('account' as const),
    id: account,
    name: fc.constant('Nama'),
    role: fc.constantFrom('learner' as const, 'instructor' as const, 'admin' as const),
    cohorts: fc
      .dictionary(cohort, fc.constantFrom('learner' as const, 'instructor' as const))
      .map((memberships) => new Map(Object.entries(memberships))),
  }),
  fc.record({
    kind: fc.constant('machine' as const),
    id: fc.constant('aws:1:grader'),
    name: fc.constant('grader'),
    cohorts: fc.array(cohort).map((ids) => new Set(ids)),
    expiresAt: fc.constant(1),
  }),
);
const work = fc.record({
  kind: fc.constant('submission' as const),
  owner: account,
  ownerCohorts: fc.uniqueArray(cohort),
  passed: fc.boolean(),
});
const actions = fc.constantFrom(...(Object.keys(scopes) as Action[]));
const allows = (principal: Principal, action: Action, object: PolicyObject): boolean =>
  decide(principal, action, object).kind === 'allowed';

it('lets nobody but its owner and those who teach the owner at a submission, whatever the action', () => {
  fc.assert(
    fc.property(principals, actions, work, (principal, action, object) => {
      const isOwner = principal.kind === 'account' && principal.id === object.owner;
      const isTaught = object.ownerCohorts.some((id) => teaches(principal, id));
      if (!isOwner && !isTaught) expect(allows(principal, action, object)).toBe(false);
    }),
  );
});

it('lets nobody speak in the name of a cohort that they do not teach or that the owner does not learn in', () => {
  fc.assert(
    fc.property(principals, work, cohort, (principal, object, inCohort) => {
      if (!allows(principal, 'submission.override', { ...object, inCohort })) return;
      expect(teaches(principal, inCohort)).toBe(true);
      expect(object.ownerCohorts).toContain(inCohort);
    }),
  );
});

it('answers for what is foreign as for what is missing, to everybody and whatever the action', () => {
  fc.assert(
    fc.property(principals, actions, work, (principal, action, object) => {
      const isOwner = principal.kind === 'account' && principal.id === object.owner;
      if (isOwner || object.ownerCohorts.some((id) => teaches(principal, id))) return;
      if (scopes[action] === 'anyone') return;
      expect(decide(principal, action, object)).toEqual(decide(principal, action, { kind: 'missing' }));
    }),
  );
});

it('tells a reference only to its own learner, and only after a pass', () => {
  fc.assert(
    fc.property(principals, work, (principal, object) => {
      if (!allows(principal, 'submission.reference', object)) return;
      expect(object.passed).toBe(true);
      expect(principal).toMatchObject({ kind: 'account', id: object.owner });
    }),
  );
});

it('gives administration to administrators only, and to nobody who is not signed in anything but the course', () => {
  fc.assert(
    fc.property(principals, actions, (principal, action) => {
      const isAllowed = allows(principal, action, { kind: 'none' });
      if (scopes[action] === 'administrator' && isAllowed) expect(principal).toMatchObject({ role: 'admin' });
      if (principal.kind === 'anonymous') expect(isAllowed).toBe(scopes[action] === 'anyone');
    }),
  );
});

it('keeps the last instructor and the last administrator', () => {
  const admin: Principal = { kind: 'account', id: 'rani', name: 'Rani', role: 'admin', cohorts: new Map() };
  const member = { kind: 'member', cohort: 'a', id: 'x', as: 'instructor', lastInstructor: true } as const;
  expect(decide(admin, 'member.change', member)).toEqual({ kind: 'conflict', reason: 'last-instructor' });
  const last = { kind: 'account', id: 'rani', lastAdministrator: true } as const;
  expect(decide(admin, 'account.change', last)).toEqual({ kind: 'conflict', reason: 'last-administrator' });
});

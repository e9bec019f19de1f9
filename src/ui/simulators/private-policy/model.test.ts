import { expect, test } from 'vitest';
import { iamPolicySchema } from '#world/iam-policy-schema';
import { tableOf, viewPolicy } from './model.ts';
import { endpointPolicies, identityPolicies, resourcePolicy } from './policies.ts';
import { address, statements } from './settings.ts';

const { start } = address;
const right = {
  ...start,
  statements: ['allow-reporter', 'allow-own', 'deny-other-doors'],
  identity: 'read',
} as const;

test('at the start the caller’s own side is missing', () => {
  const view = viewPolicy(start);
  expect(view.decision).toMatchObject({ kind: 'refused', status: 403, by: 'identity' });
  expect(view).toMatchObject({ crossAccount: true, said: { resource: 'allow', identity: 'silent' } });
  expect(view.tally).toEqual({ meant: { allowed: 4, of: 6 }, others: { allowed: 2, of: 26 } });
});

test('with both sides and a deny of other doors exactly what is meant gets through', () => {
  const view = viewPolicy(right);
  expect(view.decision.kind).toBe('allowed');
  expect(view.tally).toEqual({ meant: { allowed: 6, of: 6 }, others: { allowed: 0, of: 26 } });
});

test('through the door of others the deny decides, and is shown', () => {
  const view = viewPolicy({ ...right, caller: 'own', door: 'foreign' });
  expect(view.deciding).toMatchObject({ gate: 'resource', answer: { kind: 'deny', statement: 2 } });
  expect(view.deciding.json).toContain('"StringNotEquals"');
});

test('open to all without authentication, everybody with a door gets through', () => {
  const view = viewPolicy({ ...start, caller: 'nobody', door: 'foreign', auth: 'NONE', statements: ['allow-all'] });
  expect(view.decision).toMatchObject({ kind: 'allowed', by: 'resource' });
  expect(view.said).toBeUndefined();
  expect(view.tally).toEqual({ meant: { allowed: 6, of: 6 }, others: { allowed: 18, of: 26 } });
});

test('without statements there is no policy, and nobody gets through', () => {
  const view = viewPolicy({ ...right, statements: [] });
  expect(view.deciding).toMatchObject({ gate: 'resource', answer: { kind: 'missing' } });
  expect(view.tally.meant.allowed).toBe(0);
});

test('an endpoint policy that names one role stops the other at the door', () => {
  const view = viewPolicy({ ...right, endpoint: 'own-role' });
  expect(view.decision.by).toBe('endpoint');
  expect(view.gates.map(({ answer }) => answer?.kind)).toEqual(['pass', 'silent', undefined, undefined, undefined]);
});

test('the tables differ where only one side allows', () => {
  const [one, two] = [tableOf(false).flat(), tableOf(true).flat()];
  expect(one.flatMap((kind, index) => (kind === two[index] ? [] : [index]))).toEqual([1, 3]);
});

test('every policy that it writes is one', () => {
  const written = [resourcePolicy(statements), ...Object.values(identityPolicies), ...Object.values(endpointPolicies)];
  for (const policy of written.filter((one) => one !== undefined))
    expect(iamPolicySchema.parse(policy)).toEqual(policy);
});

test('an address gives the state back', () => {
  const state = { ...right, caller: 'stranger', door: 'internet', statements: [] } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});

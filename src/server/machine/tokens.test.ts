import { expect, it } from 'vitest';
import { createTokens, grader, settingsFor } from '../../../tests/support/machine-sign-in.ts';
import { findMachine, issueMachineToken, revokeMachineToken } from './tokens.ts';

const principal = {
  account: grader.account,
  arn: grader.arn,
  role: 'grader',
  session: 'ci-7',
  principalId: 'AROAGRADERGRADER',
};
const minute = 60_000;

function createHost() {
  let now = 1_000_000;
  const tokens = createTokens();
  return {
    tokens,
    settings: settingsFor('http://127.0.0.1:1'),
    clock: () => now,
    pass: (milliseconds: number) => void (now += milliseconds),
  };
}

it('stands for the machine, and what it may do, for 15 minutes', async () => {
  const host = createHost();
  const { token, expiresAt } = await issueMachineToken(host, principal);
  expect(token).toMatch(/^gbm_[A-Za-z0-9_-]{43}$/);
  expect(await findMachine(host, token)).toEqual({
    id: 'aws:111122223333:grader',
    arn: grader.arn,
    cohorts: ['cohort-1'],
    expiresAt,
  });
  host.pass(15 * minute - 1);
  expect(await findMachine(host, token)).toBeDefined();
  host.pass(1);
  expect(await findMachine(host, token)).toBeUndefined();
});

it('is kept as a hash only, and is another one each time', async () => {
  const host = createHost();
  const { token } = await issueMachineToken(host, principal);
  const other = await issueMachineToken(host, principal);
  expect(other.token).not.toBe(token);
  const kept = JSON.stringify([...host.tokens.kept]);
  expect(kept).not.toContain(token.slice(4));
  expect([...host.tokens.kept.keys()]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
});

it('ends when it is revoked', async () => {
  const host = createHost();
  const { token } = await issueMachineToken(host, principal);
  const other = await issueMachineToken(host, principal);
  await revokeMachineToken(host, token);
  expect(await findMachine(host, token)).toBeUndefined();
  expect(await findMachine(host, other.token)).toBeDefined();
});

it('ends when its role is taken out of the settings', async () => {
  const host = createHost();
  const { token } = await issueMachineToken(host, principal);
  const roles = host.settings.roles.filter(({ role }) => role !== 'grader');
  expect(await findMachine({ ...host, settings: { ...host.settings, roles } }, token)).toBeUndefined();
});

it('is no token of another kind, and nothing that only looks like one', async () => {
  const host = createHost();
  const { token } = await issueMachineToken(host, principal);
  const [stored] = host.tokens.kept.values();
  if (stored === undefined) throw new Error('nothing was kept');
  host.tokens.kept.set(stored.hash, { ...stored, kind: 'other' });
  expect(await findMachine(host, token)).toBeUndefined();
  for (const text of ['', 'gbm_', `${token} `, token.replace('gbm_', 'xyz_'), stored.hash])
    expect(await findMachine(host, text), text).toBeUndefined();
});

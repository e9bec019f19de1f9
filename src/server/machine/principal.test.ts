import { expect, it } from 'vitest';
import { grader, settingsFor } from '../../../tests/support/machine-sign-in.ts';
import { findMapping, readPrincipal } from './principal.ts';
import type { AwsPrincipal } from './principal.ts';

const identity = { Arn: grader.arn, UserId: grader.userId, Account: grader.account };
const region = 'ap-southeast-3';
const principal: AwsPrincipal = {
  account: grader.account,
  arn: grader.arn,
  role: 'grader',
  session: 'ci-7',
  principalId: 'AROAGRADERGRADER',
};

it('reads account, role, session and unique id of a role’s session', () => {
  expect(readPrincipal(identity, region)).toEqual({ kind: 'role', principal });
});

it.each([
  ['a user', 'arn:aws:iam::111122223333:user/grader', 'AIDAGRADERGRADER'],
  [
    'a user whose path looks like a role',
    'arn:aws:iam::111122223333:user/assumed-role/grader/ci-7',
    'AIDAGRADERGRADER',
  ],
  ['a user whose path is the name of a role', 'arn:aws:iam::111122223333:user/grader/ci-7', 'AROAGRADERGRADER:ci-7'],
  ['the root account', 'arn:aws:iam::111122223333:root', '111122223333'],
  ['a federated user', 'arn:aws:sts::111122223333:federated-user/grader', '111122223333:grader'],
  ['a role that is no session', 'arn:aws:iam::111122223333:role/grader', 'AROAGRADERGRADER'],
  ['a role with more behind it', 'arn:aws:sts::111122223333:assumed-role/grader/ci-7/more', 'AROAGRADERGRADER:ci-7'],
  ['a role without a session', 'arn:aws:sts::111122223333:assumed-role/grader', 'AROAGRADERGRADER'],
])('does not take %s for a role', (_what, Arn, UserId) => {
  expect(readPrincipal({ ...identity, Arn, UserId }, region)).toEqual({ kind: 'not-a-role' });
});

it.each([
  ['another account', { Account: '999900001111' }],
  ['another session', { UserId: 'AROAGRADERGRADER:ci-8' }],
  ['no session', { UserId: 'AROAGRADERGRADER' }],
  ['the id of a user', { UserId: 'AIDAGRADERGRADER:ci-7' }],
  ['another partition', { Arn: grader.arn.replace('arn:aws:', 'arn:aws-cn:') }],
  ['another service', { Arn: grader.arn.replace(':sts:', ':s3:') }],
  ['text that is no ARN', { Arn: 'grader' }],
  ['something before the ARN', { Arn: ` ${grader.arn}` }],
])('finds that STS contradicts itself with %s', (_what, other) => {
  expect(readPrincipal({ ...identity, ...other }, region)).toEqual({ kind: 'contradiction' });
});

it.each([
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
])('expects in %s the partition %s', (place, partition) => {
  const Arn = grader.arn.replace('arn:aws:', `arn:${partition}:`);
  expect(readPrincipal({ ...identity, Arn }, place)).toMatchObject({ kind: 'role' });
  expect(readPrincipal(identity, place)).toEqual({ kind: 'contradiction' });
});

const settings = settingsFor('http://127.0.0.1:1');

it('maps a role by account, name and unique id', () => {
  expect(findMapping(settings, principal)?.instructorOf).toEqual(['cohort-1']);
  expect(findMapping(settings, { ...principal, role: 'tenant-a' })?.instructorOf).toEqual(['cohort-a']);
});

it.each([
  ['in another account', { account: '999900001111' }],
  ['of another name', { role: 'grader2' }],
  ['whose name differs in case', { role: 'Grader' }],
  ['that was deleted and made again', { principalId: 'AROANEWROLENEWRO' }],
])('maps no role %s', (_what, other) => {
  expect(findMapping(settings, { ...principal, ...other })).toBeUndefined();
});

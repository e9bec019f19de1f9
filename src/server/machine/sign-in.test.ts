import { expect, it } from 'vitest';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import {
  grader,
  person,
  region,
  serverId,
  signIdentity,
  startMachineSignIn,
  stranger,
  tenantRole,
} from '../../../tests/support/machine-sign-in.ts';
import type { MachineSignIn, Signing } from '../../../tests/support/machine-sign-in.ts';
import { createAttemptLimiter } from './attempts.ts';

const second = 1000;

/** Signs an answer to a fresh challenge. */
async function answerChallenge(course: MachineSignIn, signing: Omit<Signing, 'nonce'> = {}) {
  return signIdentity(course.sts.url, { nonce: await course.nonce(), ...signing });
}

it('tells what to sign: a nonce of its own each time, the server, the region and its STS', async () => {
  await using course = await startMachineSignIn();
  const [first, second] = [await course.signIn.challenge('me', region), await course.signIn.challenge('me')];
  expect(first).toMatchObject({
    kind: 'challenge',
    challenge: { serverId, region, host: new URL(course.sts.url).host },
  });
  expect(JSON.stringify(first)).not.toBe(JSON.stringify({ ...second }));
  expect(await course.nonce()).not.toBe(await course.nonce());
});

it('signs in the role that signed', async () => {
  await using course = await startMachineSignIn();
  expect(await course.signIn.signIn('me', await answerChallenge(course))).toEqual({
    kind: 'signed-in',
    principal: {
      account: grader.account,
      arn: grader.arn,
      role: 'grader',
      session: 'ci-7',
      principalId: 'AROAGRADERGRADER',
    },
    mapping: {
      account: grader.account,
      role: 'grader',
      principalId: 'AROAGRADERGRADER',
      instructorOf: ['cohort-1'],
    },
  });
});

it('signs in a session that AssumeRole gave', async () => {
  await using course = await startMachineSignIn();
  const client = new STSClient({ region, endpoint: course.sts.url, credentials: grader });
  await client.send(new AssumeRoleCommand({ RoleArn: tenantRole.arn, RoleSessionName: 'pull' }));
  const [session] = course.sts.assumed;
  expect(
    await course.signIn.signIn('me', await answerChallenge(course, { by: session?.identity ?? grader })),
  ).toMatchObject({
    kind: 'signed-in',
    principal: { role: 'tenant-a', session: 'pull' },
    mapping: { instructorOf: ['cohort-a'] },
  });
});

it('takes an answer once', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course);
  expect(await course.signIn.signIn('me', answer)).toMatchObject({ kind: 'signed-in' });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'nonce' });
  expect(course.sts.requests.length).toBe(1);
});

it('takes one of ten equal answers that arrive at once', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => course.signIn.signIn('me', answer)));
  expect(outcomes.filter(({ kind }) => kind === 'signed-in').length).toBe(1);
  expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.reason === 'nonce').length).toBe(9);
  expect(course.sts.requests.length).toBe(1);
});

it('has a nonce spent by an answer that failed', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course);
  await course.signIn.signIn('me', { ...answer, signature: '0'.repeat(64) });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'nonce' });
});

it('refuses a nonce that it never gave, and one whose time is over', async () => {
  let ahead = 0;
  await using course = await startMachineSignIn({}, { clock: () => Date.now() + ahead });
  const invented = await signIdentity(course.sts.url, { nonce: 'A'.repeat(43) });
  expect(await course.signIn.signIn('me', invented)).toEqual({ kind: 'refused', reason: 'nonce' });
  const nonce = await course.nonce();
  ahead = 121 * second;
  const late = await signIdentity(course.sts.url, { nonce, date: new Date(Date.now() + ahead) });
  expect(await course.signIn.signIn('me', late)).toEqual({ kind: 'refused', reason: 'nonce' });
  expect(course.sts.requests.length).toBe(0);
});

it('refuses a signature over another nonce of its own', async () => {
  await using course = await startMachineSignIn();
  const answer = { ...(await answerChallenge(course)), nonce: await course.nonce() };
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'signature' });
});

it('refuses a signature that was made for another server', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course, { serverId: 'other.example.org' });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'signature' });
});

it('refuses a changed signature, and one by a wrong secret', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course);
  const signature = answer.signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
  expect(await course.signIn.signIn('me', { ...answer, signature })).toEqual({ kind: 'refused', reason: 'signature' });
  const guessed = await answerChallenge(course, { by: { ...grader, secretAccessKey: 'guessed' } });
  expect(await course.signIn.signIn('me', guessed)).toEqual({ kind: 'refused', reason: 'signature' });
});

it.each([
  ['another action', { Action: 'GetSessionToken' }],
  ['another parameter', { DurationSeconds: '900' }],
  ['another spelling of a parameter', { action: 'GetSessionToken' }],
])('asks for nothing but the caller’s identity where %s was signed', async (_what, query) => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course, { query });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'signature' });
  const [request] = course.sts.requests;
  const sent = new URL(request?.target ?? '', course.sts.url).searchParams;
  expect([...sent.keys()]).toEqual([
    'Action',
    'Version',
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-Expires',
    'X-Amz-Security-Token',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
  ]);
  expect([sent.get('Action'), sent.get('Version')]).toEqual(['GetCallerIdentity', '2011-06-15']);
});

it('sends STS its own headers and XML as the one form it takes', async () => {
  await using course = await startMachineSignIn();
  await course.signIn.signIn('me', await answerChallenge(course));
  const [request] = course.sts.requests;
  expect(request?.headers).toMatchObject({
    host: new URL(course.sts.url).host,
    accept: 'text/xml',
    'x-gerbang-server-id': serverId,
  });
  expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([
    'x-gerbang-nonce',
    'x-gerbang-server-id',
  ]);
});

it.each([
  ['expired', -61, 'clock'],
  ['too far ahead', 65, 'clock'],
])('refuses a signature that is %s, which STS itself would take', async (_what, seconds, reason) => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course, { date: new Date(Date.now() + seconds * second) });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason });
  expect(course.sts.requests.length).toBe(0);
});

it('refuses a date that does not exist', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course);
  const credential = answer.credential.replace(/\/\d{8}\//, '/20261399/');
  const outcome = await course.signIn.signIn('me', { ...answer, credential, date: '20261399T000000Z' });
  expect(outcome).toEqual({ kind: 'refused', reason: 'clock' });
});

it('refuses a signature that would live for an hour', async () => {
  await using course = await startMachineSignIn();
  const answer = await answerChallenge(course, { expires: 3600 });
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'malformed' });
  expect(course.sts.requests.length).toBe(0);
});

it('refuses a credential for another region or another day than the request names', async () => {
  await using course = await startMachineSignIn();
  const elsewhere = await answerChallenge(course, { region: 'us-east-1' });
  expect(await course.signIn.signIn('me', elsewhere)).toEqual({ kind: 'refused', reason: 'scope' });
  const { credential, ...answer } = await answerChallenge(course);
  const yesterday = credential.replace(/\/\d{8}\//, '/20200101/');
  expect(await course.signIn.signIn('me', { ...answer, credential: yesterday })).toEqual({
    kind: 'refused',
    reason: 'scope',
  });
  expect(course.sts.requests.length).toBe(0);
});

it.each(['us-east-1', 'ap-southeast-1'])('knows no region but those of its settings: %s', async (other) => {
  await using course = await startMachineSignIn();
  expect(await course.signIn.challenge('me', other)).toEqual({ kind: 'refused', reason: 'region' });
  const answer = { ...(await answerChallenge(course, { region: other })), region: other };
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'region' });
  expect(course.sts.requests.length).toBe(0);
});

it.each(['__proto__', 'constructor', 'toString'])('finds no region in what every object has: %s', async (name) => {
  await using course = await startMachineSignIn();
  expect(await course.signIn.challenge('me', name)).toEqual({ kind: 'refused', reason: 'region' });
  const answer = { ...(await answerChallenge(course)), region: name };
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'malformed' });
});

it.each([
  ['an action in the credential', { credential: `${grader.accessKeyId}/20261128/${region}/sts/aws4_request&Action=X` }],
  ['another service', { credential: `${grader.accessKeyId}/20261128/${region}/iam/aws4_request` }],
  ['a line break in the session token', { securityToken: 'token\r\nx-amz-security-token: other' }],
  ['a line break in the nonce', { nonce: `${'A'.repeat(41)}\r\n` }],
  ['a parameter in the signature', { signature: `${'0'.repeat(64)}&Action=X` }],
  ['a fraction of seconds', { expires: 1.5 }],
  ['headers', { headers: { host: 'sts.example.org' } }],
  ['an address', { endpoint: 'https://sts.example.org' }],
  ['an action', { Action: 'GetSessionToken' }],
  ['an action in another case', { action: 'GetSessionToken' }],
])('refuses a request with %s before anything is asked', async (_what, more) => {
  await using course = await startMachineSignIn();
  const answer = { ...(await answerChallenge(course)), ...more };
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'malformed' });
  expect(course.sts.requests.length).toBe(0);
});

it.each([undefined, null, 'text', [], {}])('refuses %j', async (given) => {
  await using course = await startMachineSignIn();
  expect(await course.signIn.signIn('me', given)).toEqual({ kind: 'refused', reason: 'malformed' });
});

it('refuses a session whose token was left out', async () => {
  await using course = await startMachineSignIn();
  const { securityToken, ...answer } = await answerChallenge(course);
  expect(securityToken).toBe(grader.sessionToken);
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'refused', reason: 'signature' });
});

it('refuses a role of the same name in another account, and a user', async () => {
  await using course = await startMachineSignIn();
  expect(await course.signIn.signIn('me', await answerChallenge(course, { by: stranger }))).toEqual({
    kind: 'refused',
    reason: 'not-mapped',
  });
  expect(await course.signIn.signIn('me', await answerChallenge(course, { by: person }))).toEqual({
    kind: 'refused',
    reason: 'not-a-role',
  });
});

it('limits the attempts of a caller, and asks STS nothing beyond', async () => {
  await using course = await startMachineSignIn({}, { attempts: createAttemptLimiter(3, 60) });
  const answer = await answerChallenge(course);
  await course.signIn.signIn('test', answer);
  await course.signIn.signIn('test', answer);
  const outcome = await course.signIn.signIn('test', answer);
  expect(outcome.kind === 'limited' && outcome.retryAfterSeconds).toBeGreaterThan(50);
  expect(await course.signIn.challenge('test')).toMatchObject({ kind: 'limited' });
  expect(await course.signIn.challenge('another')).toMatchObject({ kind: 'challenge' });
  expect(course.sts.requests.length).toBe(1);
});

it('keeps no more challenges than its settings say, and room comes back with time', async () => {
  let ahead = 0;
  await using course = await startMachineSignIn({ waitingNonces: 2 }, { clock: () => Date.now() + ahead });
  await course.nonce();
  await course.nonce();
  expect(await course.signIn.challenge('me')).toMatchObject({ kind: 'limited' });
  ahead = 121 * second;
  expect(await course.signIn.challenge('me')).toMatchObject({ kind: 'challenge' });
});

it('asks STS no more at once than its settings say, and spends no nonce on who has to wait', async () => {
  await using course = await startMachineSignIn({ callsAtOnce: 1 });
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  course.sts.answerBy((response) => {
    arrive(undefined);
    void released.then(() => response.writeHead(500).end());
  });
  const waiting = await answerChallenge(course);
  const first = course.signIn.signIn('me', await answerChallenge(course));
  await arrived;
  expect(await course.signIn.signIn('me', waiting)).toEqual({ kind: 'limited', retryAfterSeconds: 1 });
  release(undefined);
  expect(await first).toMatchObject({ kind: 'unavailable' });
  course.sts.answerBy();
  expect(await course.signIn.signIn('me', waiting)).toMatchObject({ kind: 'signed-in' });
});

it('logs who signed in and why others were refused, and nothing that was signed or kept secret', async () => {
  await using course = await startMachineSignIn();
  const answers = [
    await answerChallenge(course),
    await answerChallenge(course, { by: { ...grader, secretAccessKey: 'guessed' } }),
    await answerChallenge(course, { by: stranger }),
    { ...(await answerChallenge(course)), extra: 1 },
  ];
  for (const answer of answers) await course.signIn.signIn('me', answer);
  course.sts.answerBy((response) => response.writeHead(500).end());
  const failed = await answerChallenge(course);
  await course.signIn.signIn('me', failed);
  course.sts.answerBy((response) => response.destroy());
  const broken = await answerChallenge(course);
  await course.signIn.signIn('me', broken);
  expect(course.events).toEqual([
    { kind: 'signed-in', region, account: grader.account, role: 'grader', session: 'ci-7' },
    { kind: 'refused', reason: 'signature', awsCode: 'SignatureDoesNotMatch' },
    { kind: 'refused', reason: 'not-mapped', arn: stranger.arn },
    { kind: 'refused', reason: 'malformed' },
    { kind: 'unavailable', fault: 'server-error', region },
    { kind: 'unavailable', fault: 'network', region },
  ]);
  const text = JSON.stringify(course.events);
  for (const { nonce, signature, credential, securityToken = '' } of [...answers, failed, broken])
    for (const secret of [nonce, signature, credential, securityToken]) expect(text).not.toContain(secret);
});

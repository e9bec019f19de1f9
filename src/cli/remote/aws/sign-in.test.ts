import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { grader, region, serverId, stranger, tenantRole } from '../../../../tests/support/machine-sign-in.ts';
import { createAttemptLimiter } from '../../../server/machine/attempts.ts';
import { findMachine } from '../../../server/machine/tokens.ts';
import { assumeRole } from './assume-role.ts';
import {
  credentialVariables,
  sendJson,
  startCourseServer,
  startHttp,
  stubAwsEnvironment,
} from './course-server.testdata.ts';
import type { CourseServer } from './course-server.testdata.ts';
import { signInWithAws } from './sign-in.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Credentials, region and endpoint as variables of the environment. */
function useGrader({ course }: CourseServer, more: Readonly<Record<string, string>> = {}): void {
  stubAwsEnvironment({
    ...credentialVariables(grader),
    AWS_REGION: region,
    AWS_ENDPOINT_URL_STS: course.sts.url,
    ...more,
  });
}

it('proves the identity of the environment, and gets a token that stands for it', async () => {
  await using server = await startCourseServer();
  useGrader(server);
  const outcome = await signInWithAws({ server: server.url, serverId, fetch });
  expect(outcome).toMatchObject({ kind: 'signed-in', token: { account: grader.account, arn: grader.arn } });
  if (outcome.kind !== 'signed-in') return;
  const host = { settings: server.course.settings, tokens: server.tokens, clock: Date.now };
  expect(await findMachine(host, outcome.token.token)).toMatchObject({ cohorts: ['cohort-1'] });
});

it('sends the server a signature that lives for a minute, and neither secret nor request', async () => {
  await using server = await startCourseServer();
  useGrader(server);
  await signInWithAws({ server: `${server.url}/kelas?x=1`, serverId, fetch });
  expect(server.received.map(({ path }) => path)).toEqual([
    '/api/v1/machine/aws/challenges',
    '/api/v1/machine/aws/tokens',
  ]);
  const [asked, brought] = server.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(asked).toEqual({ region });
  expect(Object.keys(brought ?? {})).toEqual([
    'nonce',
    'region',
    'credential',
    'date',
    'expires',
    'signature',
    'securityToken',
  ]);
  expect(brought).toMatchObject({ expires: 60 });
  expect(JSON.stringify(server.received)).not.toContain(grader.secretAccessKey);
});

it.each(['AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'])('signs for the endpoint that %s names', async (name) => {
  await using server = await startCourseServer();
  stubAwsEnvironment({ ...credentialVariables(grader), AWS_REGION: region, [name]: server.course.sts.url });
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toMatchObject({ kind: 'signed-in' });
});

it('finds credentials, region and endpoint in a profile', async () => {
  await using server = await startCourseServer();
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-aws-'));
  const config = join(folder, 'config');
  await writeFile(
    config,
    `[profile grader]
region = ${region}
endpoint_url = ${server.course.sts.url}
aws_access_key_id = ${grader.accessKeyId}
aws_secret_access_key = ${grader.secretAccessKey}
aws_session_token = ${grader.sessionToken ?? ''}
`,
  );
  stubAwsEnvironment({ AWS_PROFILE: 'grader', AWS_CONFIG_FILE: config });
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toMatchObject({ kind: 'signed-in' });
  await rm(folder, { recursive: true });
});

it('signs in a role that it took on for a tenant', async () => {
  await using server = await startCourseServer();
  useGrader(server);
  const assumed = await assumeRole({ arn: tenantRole.arn, tenant: 'cohort-a' });
  if (assumed.kind !== 'assumed') throw new Error(assumed.kind);
  const { credentials } = assumed;
  expect(await signInWithAws({ server: server.url, serverId, fetch, credentials })).toMatchObject({
    kind: 'signed-in',
    token: { arn: 'arn:aws:sts::111122223333:assumed-role/tenant-a/gerbang' },
  });
});

it('signs nothing for a server that passes on the challenge of another', async () => {
  await using server = await startCourseServer();
  useGrader(server);
  expect(await signInWithAws({ server: server.url, fetch })).toEqual({
    kind: 'other-server',
    expected: new URL(server.url).host,
    named: serverId,
  });
  expect(server.received.length).toBe(1);
});

it('signs nothing where the server would ask another STS', async () => {
  await using server = await startCourseServer();
  useGrader(server, { AWS_ENDPOINT_URL_STS: 'https://sts.example.org' });
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toEqual({
    kind: 'other-endpoint',
    ours: 'sts.example.org',
    theirs: new URL(server.course.sts.url).host,
  });
  useGrader(server, { AWS_ENDPOINT_URL_STS: `${server.course.sts.url}/path` });
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toMatchObject({ kind: 'other-endpoint' });
  expect(server.received.length).toBe(2);
});

it.each(['http://gerbang.example.org', 'http://10.0.0.1', 'http://127.0.0.1.example.org', 'ftp://localhost'])(
  'sends nothing to %s',
  async (address) => {
    const send = vi.fn(fetch);
    expect(await signInWithAws({ server: address, fetch: send, credentials: grader, region })).toEqual({
      kind: 'insecure-server',
    });
    expect(send).not.toHaveBeenCalled();
  },
);

it('says what is missing of an AWS identity, before it asks the server', async () => {
  await using server = await startCourseServer();
  stubAwsEnvironment(credentialVariables(grader));
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toEqual({ kind: 'no-region' });
  stubAwsEnvironment({ AWS_REGION: region });
  for (const name of Object.keys(credentialVariables(grader))) vi.stubEnv(name, undefined);
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toMatchObject({ kind: 'no-credentials' });
  expect(server.received.length).toBe(0);
});

it('passes on why the server refused', async () => {
  await using server = await startCourseServer();
  useGrader(server, credentialVariables(stranger));
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toEqual({
    kind: 'refused',
    status: 401,
    code: 'SIGN_IN_REFUSED',
    message: 'Role ini belum diberi hak di server ini. Mintalah pengelola server untuk mendaftarkannya.',
    correlationId: 'c-1',
  });
  expect(await signInWithAws({ server: server.url, serverId, fetch, region: 'us-east-1' })).toMatchObject({
    kind: 'refused',
    status: 401,
  });
});

it('tells when STS is at fault, and when to come again', async () => {
  await using server = await startCourseServer(createAttemptLimiter(2, 60));
  useGrader(server);
  server.course.sts.answerBy((response) => response.writeHead(500).end());
  expect(await signInWithAws({ server: server.url, serverId, fetch })).toMatchObject({
    kind: 'refused',
    status: 502,
    code: 'UPSTREAM_FAILED',
  });
  const outcome = await signInWithAws({ server: server.url, serverId, fetch });
  expect(outcome).toMatchObject({ kind: 'refused', status: 429, code: 'RATE_LIMITED' });
  expect('retryAfterSeconds' in outcome && outcome.retryAfterSeconds).toBeGreaterThan(50);
});

it('takes a signature to no other address than the server’s', async () => {
  let hits = 0;
  await using target = await startHttp((_request, response) => {
    hits += 1;
    sendJson(response, 200, {});
  });
  await using server = await startHttp((_request, response) => response.writeHead(307, { location: target.url }).end());
  expect(await signInWithAws({ server: server.url, fetch, credentials: grader, region })).toEqual({
    kind: 'not-gerbang',
    status: 307,
  });
  expect(hits).toBe(0);
});

const challenge = { nonce: 'n'.repeat(43), serverId, region, host: 'h', expiresAt: '2026-11-28T09:12:00.000Z' };

it('takes a challenge that is one', async () => {
  await using server = await startHttp((_request, response) => sendJson(response, 200, challenge));
  expect(await signInWithAws({ server: server.url, fetch, credentials: grader, region })).toMatchObject({
    kind: 'other-server',
  });
});

it.each([
  ['a page', '<html></html>'],
  ['JSON of something else', '{"hello":"world"}'],
  ['a challenge with a line break', JSON.stringify({ ...challenge, nonce: `${'n'.repeat(41)}\r\n` })],
  ['more than an answer can have', JSON.stringify(challenge) + ' '.repeat(100_000)],
])('knows that %s is no answer of a course’s server', async (_what, body) => {
  await using server = await startHttp((_request, response) => response.writeHead(200).end(body));
  expect(await signInWithAws({ server: server.url, fetch, credentials: grader, region })).toEqual({
    kind: 'not-gerbang',
    status: 200,
  });
});

it('says that the server cannot be reached', async () => {
  const server = await startHttp(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await signInWithAws({ server: server.url, fetch, credentials: grader, region })).toMatchObject({
    kind: 'unreachable',
    detail: expect.stringContaining('ECONNREFUSED') as string,
  });
});

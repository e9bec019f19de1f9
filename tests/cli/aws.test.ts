import { once } from 'node:events';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createId } from '#store';
import { grader, region, stranger, tenantRole } from '../support/machine-sign-in.ts';
import { register, startTestServer } from '../support/server.ts';
import type { Person, TestServer } from '../support/server.ts';
import { startStsEndpoint } from '../support/sts-endpoint.ts';
import type { StsEndpoint } from '../support/sts-endpoint.ts';
import type { StsIdentity } from '../support/sts-signature.ts';
import { gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';
import type { Finished } from './support.ts';

const cohort = createId();
const folder = await temporaryFolder();
const credentials = join(folder.path, 'gerbang', 'credentials.json');
let sts: StsEndpoint;
let server: TestServer;
let learner: Person;

/** A port that nobody listens on: the server's id holds it, and has to be known before the server starts. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Runs the bin on a machine that has an AWS identity, found as the SDK finds it. */
const run = (identity: StsIdentity, ...args: readonly string[]): Promise<Finished> =>
  gerbang(args, {
    env: {
      XDG_CONFIG_HOME: folder.path,
      GERBANG_SERVER: '',
      HOME: folder.path,
      AWS_REGION: region,
      AWS_ENDPOINT_URL_STS: sts.url,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: identity.accessKeyId,
      AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
      ...(identity.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: identity.sessionToken }),
    },
  });

beforeAll(async () => {
  sts = await startStsEndpoint({ region, identities: [grader, stranger], roles: [tenantRole] });
  const port = await freePort();
  const settings = {
    serverId: `localhost:${port}`,
    regions: [{ region, endpoint: sts.url }],
    allowLoopbackHttp: true,
    roles: ['grader', 'tenant-a'].map((role) => ({ account: grader.account, role, instructorOf: [cohort] })),
  };
  const file = join(folder.path, 'aws.json');
  await writeFile(file, JSON.stringify(settings));
  server = await startTestServer({ variables: { PORT: String(port), GERBANG_AWS: file, GERBANG_WORKERS: '1' } });
  learner = await register(server, { name: 'Ayu Lestari' });
  const { db } = server.running.store;
  await db
    .insertInto('cohorts')
    .values({ id: cohort, name: 'Nusantara 03', starts_on: '2026-11-02', weeks: 10, created_at: 1 })
    .execute();
  await db
    .insertInto('members')
    .values({ cohort_id: cohort, joined_at: 1, account_id: learner.id, member_as: 'learner' })
    .execute();
  const files = { 'solution.ts': await readFile(join(root, 'exercises', slug, 'reference.ts'), 'utf8') };
  const answer = await learner.request('POST', '/api/v1/submissions', { body: { exercise: slug, files } });
  expect(answer.status, answer.text).toBe(201);
});
afterAll(async () => {
  await server.stop();
  await sts[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

it('says whom the credentials of this machine stand for, as STS says it', async () => {
  const { code, stderr, stdout } = await run(grader, 'whoami', '--aws');
  expect([code, stderr]).toEqual([0, '']);
  for (const fact of [grader.account, grader.arn, grader.userId]) expect(stdout).toContain(fact);
});

it('signs a machine in for its role, and never sends its secrets', async () => {
  const login = await run(grader, 'login', '--aws', '--server', server.origin);
  expect([login.code, login.stderr]).toEqual([0, '']);
  expect(login.stdout).toContain(grader.arn);
  expect((await stat(credentials)).mode & 0o777).toBe(0o600);
  const kept = await readFile(credentials, 'utf8');
  const seen = [kept, login.stdout, JSON.stringify(sts.requests), JSON.stringify(server.log())];
  for (const text of seen) expect(text).not.toContain(grader.secretAccessKey);
  const who = await run(grader, 'whoami');
  expect(who.stdout).toMatch(/Nusantara 03 \(pengajar\)/);
  expect(who.stdout).toContain(grader.arn);
});

it('turns away an identity that means nothing here, and keeps what was kept', async () => {
  const before = await readFile(credentials, 'utf8');
  const { code, stderr } = await run(stranger, 'login', '--aws', '--server', server.origin);
  expect(code).toBe(1);
  expect(stderr).not.toBe('');
  expect(await readFile(credentials, 'utf8')).toBe(before);
});

it('signs nothing for a server that names itself otherwise', async () => {
  const before = sts.requests.length;
  const { code, stderr } = await run(
    grader,
    'login',
    '--aws',
    '--server',
    server.origin,
    '--server-id',
    'evil.example',
  );
  expect(code).toBe(1);
  expect(stderr).toContain('evil.example');
  expect(sts.requests.length).toBe(before);
});

it('takes on a role tagged with a tenant, pulls its class by it, and keeps no token', async () => {
  const kept = await readFile(credentials, 'utf8');
  const out = join(folder.path, 'kelas');
  const role = ['--assume-role', tenantRole.arn, '--tenant', 'kampus-a'];
  const pull = await run(grader, 'pull', cohort, '--out', out, '--server', server.origin, ...role);
  expect(pull.code, pull.stderr).toBe(0);
  expect(sts.assumed.at(-1)).toMatchObject({ by: grader.arn, tags: { tenant: 'kampus-a' }, transitive: ['tenant'] });
  expect(await readFile(credentials, 'utf8')).toBe(kept);
  expect((await readdir(out)).length).toBeGreaterThan(0);
  const [graded] = parseLines((await run(grader, 'grade', out, '--format', 'jsonl')).stdout);
  expect(graded).toMatchObject({ learner: learner.id, exercise: slug, verdict: { status: 'passed' } });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createId, createTokenStore } from '#store';
import { issueMachineToken } from '../../../src/server/machine/index.ts';
import { grader, region, serverId } from '../../support/machine-sign-in.ts';
import { createVisitor, register, startTestServer, testCapacity } from '../../support/server.ts';
import type { Person, TestServer, Visitor } from '../../support/server.ts';
import { startStsEndpoint } from '../../support/sts-endpoint.ts';
import type { StsEndpoint } from '../../support/sts-endpoint.ts';

/** Nobody of a test may come to a limit that is not what it tests. */
export const noLimits = Object.fromEntries(
  [
    'read',
    'write',
    'submit',
    'heavy',
    'regrade',
    'join',
    'sign-in',
    'sign-in-name',
    'mail',
    'mail-name',
    'auth',
    'machine',
    'general',
  ].map((kind) => [kind, 1_000_000]),
);

export const metricsToken = 'a token for the metrics';
export const exercise = 'otorisasi-multi-tenant';

export type Caller = 'nobody' | 'learner' | 'teacher' | 'admin' | 'leaver' | 'machine';

/** A server with a class, its people and its machine, and what they have done. */
export interface Installation {
  readonly server: TestServer;
  readonly sts: StsEndpoint;
  readonly people: Readonly<Record<Exclude<Caller, 'nobody' | 'machine'>, Person>>;
  readonly callers: Readonly<Record<Caller, Visitor>>;
  /** Files of the reference solution. */
  readonly files: Readonly<Record<string, string>>;
  /** Ids of what is there: `cohort`, `account` (of its learner), `id` (of a submission that passed), `regrade`, … */
  readonly ids: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts a server with everything on, and fills it through its own API. */
export async function startInstallation(variables: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const cohort = createId();
  const sts = await startStsEndpoint({ region, identities: [grader] });
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-aws-'));
  const aws = {
    serverId,
    regions: [{ region, endpoint: sts.url }],
    allowLoopbackHttp: true,
    roles: [{ account: grader.account, role: 'grader', instructorOf: [cohort] }],
  };
  await writeFile(join(folder, 'aws.json'), JSON.stringify(aws));
  const server = await startTestServer({
    requestLimits: noLimits,
    capacity: testCapacity,
    variables: {
      GERBANG_AWS: join(folder, 'aws.json'),
      GERBANG_METRICS_TOKEN: metricsToken,
      GERBANG_WORKERS: '1',
      ...variables,
    },
  });
  const people = {
    learner: await register(server, { name: 'Ayu Lestari' }),
    teacher: await register(server, { name: 'Rani Hapsari', role: 'instructor' }),
    admin: await register(server, { name: 'Tono', role: 'admin' }),
    leaver: await register(server, { name: 'Budi' }),
  };
  await makeClass(server, cohort, people);
  const files = await referenceFiles();
  const { id } = await post(people.learner, '/submissions', { exercise, files });
  const ids = {
    cohort,
    id,
    submission: id,
    account: people.learner.id,
    slug: exercise,
    invite: (await post(people.teacher, `/cohorts/${cohort}/invites`, {})).id,
    regrade: (await post(people.teacher, '/regrades', { exercise, cohort, preview: true })).id,
  };
  const machine = createVisitor(server.origin);
  const { token } = await issueMachineToken(
    { tokens: createTokenStore(server.running.store), clock: Date.now },
    { account: grader.account, arn: grader.arn, role: 'grader', session: 'ci-7', principalId: 'AROAGRADERGRADER' },
  );
  return {
    server,
    sts,
    people,
    files,
    ids,
    callers: {
      nobody: createVisitor(server.origin),
      ...people,
      machine: {
        ...machine,
        request: async (method, path, options = {}) =>
          machine.request(method, path, {
            ...options,
            headers: { ...options.headers, authorization: `Bearer ${token}` },
          }),
      },
    },
    async stop() {
      await server.stop();
      await sts[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

async function post(person: Person, path: string, body: unknown): Promise<{ readonly id: string }> {
  const reply = await person.request('POST', `/api/v1${path}`, { body });
  if (reply.status >= 300) throw new Error(`POST ${path} was answered ${reply.status}: ${reply.text}`);
  return reply.body as { readonly id: string };
}

/** The machine's settings name the cohort before the server starts, so its id is chosen here. */
async function makeClass(
  { running }: TestServer,
  cohort: string,
  { learner, leaver, teacher }: Pick<Installation['people'], 'learner' | 'leaver' | 'teacher'>,
): Promise<void> {
  const { db } = running.store;
  await db
    .insertInto('cohorts')
    .values({ id: cohort, name: 'Nusantara 03', starts_on: '2026-11-02', weeks: 10, created_at: 1 })
    .execute();
  const member = { cohort_id: cohort, joined_at: 1 };
  await db
    .insertInto('members')
    .values([
      { ...member, account_id: teacher.id, member_as: 'instructor' },
      { ...member, account_id: learner.id, member_as: 'learner' },
      { ...member, account_id: leaver.id, member_as: 'learner' },
    ])
    .execute();
}

async function referenceFiles(): Promise<Readonly<Record<string, string>>> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(`generated/${path}`, 'utf8'));
  const { reference } = (await read(`exercises/${exercise}.json`)) as { readonly reference: string };
  return ((await read(`reference/${reference}`)) as { readonly files: Record<string, string> }).files;
}

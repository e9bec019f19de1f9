import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createId, createTokenStore } from '#store';
import { issueMachineToken } from '../../src/server/machine/index.ts';
import { createVisitor, register, startTestServer } from '../support/server.ts';
import type { Person, TestServer, Visitor } from '../support/server.ts';

/**
 * Who asks: nobody; the learner whose submission it is; a learner of another class; instructors of the class and of
 * another one; an administrator; a machine that acts as instructor of the class.
 */
const callers = ['nobody', 'owner', 'otherLearner', 'teacher', 'otherTeacher', 'admin', 'machine'] as const;
type Caller = (typeof callers)[number];

const missing = '0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f';
const nobodyId = 'x'.repeat(32);
/** The caller signs in with these, and a right answer needs STS: tests of the sign-in cover them. */
const exempt = new Set(['POST /machine/aws/tokens']);
const files = { 'solution.ts': 'export const a = (;' };
const regrade = { exercise: 'otorisasi-multi-tenant', preview: true };
const override = { status: 'passed', reason: 'benar' };

/**
 * Every route with its expected answers, in the order of `callers`. `{class}`, `{work}` and `{member}` are of the class that
 * owner and teacher belong to; what is not there is asked for under an id that nothing has.
 */
const table: readonly (readonly [request: string, body: unknown, ...expected: readonly number[]])[] = [
  ['GET /health', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /ready', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /limits', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /metrics', undefined, 404, 404, 404, 404, 404, 404, 404],
  ['GET /exercises', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /exercises/otorisasi-multi-tenant', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /rules', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /openapi.json', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /sign-in-ways', undefined, 200, 200, 200, 200, 200, 200, 200],
  ['GET /me', undefined, 401, 200, 200, 200, 200, 200, 200],
  ['PATCH /me', { name: 'Nama' }, 401, 200, 200, 200, 200, 200, 403],
  ['DELETE /me', { email: 'not-mine@example.org' }, 401, 422, 422, 422, 422, 422, 403],
  ['GET /me/export', undefined, 401, 200, 200, 200, 200, 200, 403],
  ['GET /me/progress', undefined, 401, 200, 200, 200, 200, 200, 403],
  ['POST /me/merge', { attempts: [], drafts: [] }, 401, 200, 200, 200, 200, 200, 403],
  ['GET /me/variants/otorisasi-multi-tenant', undefined, 401, 200, 200, 200, 200, 200, 403],
  ['POST /me/variants/otorisasi-multi-tenant/rerolls', undefined, 401, 201, 201, 201, 201, 201, 403],
  ['POST /me/administrator', { token: 'guessed-guessed-guessed' }, 401, 404, 404, 404, 404, 404, 403],
  ['GET /drafts', undefined, 401, 200, 200, 200, 200, 200, 403],
  [
    `GET /drafts/otorisasi-multi-tenant?exerciseVersion=${'a'.repeat(64)}&variantNo=0`,
    undefined,
    401,
    404,
    404,
    404,
    404,
    404,
    403,
  ],
  [
    'PUT /drafts/otorisasi-multi-tenant',
    { exerciseVersion: 'a'.repeat(64), variantNo: 9, files: {}, revision: 0 },
    401,
    422,
    422,
    422,
    422,
    422,
    403,
  ],
  ['POST /submissions', { exercise: 'no-such-exercise', files: {} }, 401, 422, 422, 422, 422, 422, 403],
  ['GET /submissions', undefined, 401, 200, 200, 200, 200, 200, 403],
  ['GET /submissions?cohort={class}', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /submissions?cohort=${missing}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /submissions/{work}', undefined, 401, 200, 404, 200, 404, 200, 200],
  [`GET /submissions/${missing}`, undefined, 401, 404, 404, 404, 404, 404, 404],
  ['GET /submissions/{work}/reference', undefined, 401, 404, 404, 404, 404, 404, 403],
  [`GET /submissions/${missing}/reference`, undefined, 401, 404, 404, 404, 404, 404, 403],
  [
    'POST /submissions/{work}/comparisons',
    { exerciseVersion: 'a'.repeat(64), engineVersion: 'a'.repeat(64), sha256: 'a'.repeat(64) },
    401,
    201,
    404,
    201,
    404,
    201,
    201,
  ],
  [
    `POST /submissions/${missing}/comparisons`,
    { exerciseVersion: 'a'.repeat(64), engineVersion: 'a'.repeat(64), sha256: 'a'.repeat(64) },
    401,
    404,
    404,
    404,
    404,
    404,
    404,
  ],
  ['POST /cohorts', { name: 'Kelas lain' }, 401, 403, 403, 201, 201, 201, 403],
  ['GET /cohorts', undefined, 401, 200, 200, 200, 200, 200, 200],
  ['GET /cohorts/{class}', undefined, 401, 200, 404, 200, 404, 200, 200],
  [`GET /cohorts/${missing}`, undefined, 401, 404, 404, 404, 404, 404, 404],
  ['PATCH /cohorts/{class}', { weeks: 10 }, 401, 403, 403, 200, 404, 200, 403],
  [`PATCH /cohorts/${missing}`, { weeks: 10 }, 401, 403, 403, 404, 404, 404, 404],
  ['GET /cohorts/{class}/members', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /cohorts/${missing}/members`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['PATCH /cohorts/{class}/members/{member}', { as: 'learner' }, 401, 403, 403, 200, 404, 200, 403],
  [`PATCH /cohorts/{class}/members/${nobodyId}`, { as: 'learner' }, 401, 403, 403, 404, 404, 404, 404],
  [`PATCH /cohorts/${missing}/members/{member}`, { as: 'learner' }, 401, 403, 403, 404, 404, 404, 404],
  [`DELETE /cohorts/{class}/members/${nobodyId}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  [`DELETE /cohorts/${missing}/members/{member}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /cohorts/{class}/invites', undefined, 401, 403, 403, 200, 404, 200, 403],
  [`GET /cohorts/${missing}/invites`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['POST /cohorts/{class}/invites', {}, 401, 403, 403, 201, 404, 201, 403],
  [`POST /cohorts/${missing}/invites`, {}, 401, 403, 403, 404, 404, 404, 404],
  [`DELETE /cohorts/{class}/invites/${missing}`, undefined, 401, 403, 403, 404, 404, 404, 403],
  [`DELETE /cohorts/${missing}/invites/${missing}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['POST /joins', { code: 'aaaaa-aaaaa' }, 401, 404, 404, 404, 404, 404, 403],
  ['GET /cohorts/{class}/results', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /cohorts/${missing}/results`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /cohorts/{class}/results.csv', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /cohorts/${missing}/results.csv`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /cohorts/{class}/exercises/otorisasi-multi-tenant', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /cohorts/${missing}/exercises/otorisasi-multi-tenant`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /cohorts/{class}/learners/{member}', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /cohorts/{class}/learners/${nobodyId}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  [`GET /cohorts/${missing}/learners/{member}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['POST /cohorts/{class}/submissions/{work}/overrides', override, 401, 403, 403, 201, 404, 201, 201],
  [`POST /cohorts/{class}/submissions/${missing}/overrides`, override, 401, 403, 403, 404, 404, 404, 404],
  ['POST /cohorts/{otherClass}/submissions/{work}/overrides', override, 401, 403, 403, 404, 404, 404, 404],
  ['POST /cohorts/{class}/submissions/{work}/comments', { text: 'Bagus' }, 401, 403, 403, 201, 404, 201, 201],
  [`POST /cohorts/{class}/submissions/${missing}/comments`, { text: 'Bagus' }, 401, 403, 403, 404, 404, 404, 404],
  ['POST /cohorts/{otherClass}/submissions/{work}/comments', { text: 'Bagus' }, 401, 403, 403, 404, 404, 404, 404],
  ['POST /regrades', { ...regrade, cohort: '{class}' }, 401, 403, 403, 202, 404, 202, 202],
  ['POST /regrades', { ...regrade, cohort: missing }, 401, 403, 403, 404, 404, 404, 404],
  ['GET /regrades/{regrade}', undefined, 401, 403, 403, 200, 404, 200, 200],
  [`GET /regrades/${missing}`, undefined, 401, 403, 403, 404, 404, 404, 404],
  ['GET /accounts', undefined, 401, 403, 403, 403, 403, 200, 403],
  ['PATCH /accounts/{member}', { role: 'learner' }, 401, 403, 403, 403, 403, 200, 403],
  [`PATCH /accounts/${nobodyId}`, { role: 'learner' }, 401, 403, 403, 403, 403, 404, 403],
  ['GET /audit', undefined, 401, 403, 403, 403, 403, 200, 403],
  ['DELETE /machine/token', undefined, 401, 404, 404, 404, 404, 404, 204],
  ['POST /machine/aws/challenges', { region: 'eu-west-1' }, 401, 401, 401, 401, 401, 401, 401],
];

const awsAccount = '111122223333';
const ids: Record<string, string> = { class: createId(), otherClass: createId() };
const visitors = new Map<Caller, Visitor>();
let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gerbang-aws-'));
  const aws = {
    serverId: 'gerbang.example.org',
    regions: [{ region: 'ap-southeast-3' }],
    roles: [{ account: awsAccount, role: 'grader', instructorOf: [ids['class']] }],
  };
  await writeFile(join(folder, 'aws.json'), JSON.stringify(aws));
  server = await startTestServer({ variables: { GERBANG_AWS: join(folder, 'aws.json') } });
  const [owner, otherLearner, teacher, otherTeacher, admin] = [
    await register(server, { name: 'Ayu' }),
    await register(server, { name: 'Budi' }),
    await register(server, { name: 'Rani', role: 'instructor' }),
    await register(server, { name: 'Sari', role: 'instructor' }),
    await register(server, { name: 'Tono', role: 'admin' }),
  ];
  await makeClass('class', teacher, owner);
  await makeClass('otherClass', otherTeacher, otherLearner);
  const submitted = await owner.request('POST', '/api/v1/submissions', {
    body: { exercise: 'otorisasi-multi-tenant', files },
  });
  const regraded = await teacher.request('POST', '/api/v1/regrades', { body: { ...regrade, cohort: ids['class'] } });
  Object.assign(ids, {
    member: owner.id,
    work: (submitted.body as { id: string }).id,
    regrade: (regraded.body as { id: string }).id,
  });
  const nobody = createVisitor(server.origin);
  const machine = await createMachine();
  for (const [caller, visitor] of Object.entries({
    nobody,
    owner,
    otherLearner,
    teacher,
    otherTeacher,
    admin,
    machine,
  }))
    visitors.set(caller as Caller, visitor);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function makeClass(key: 'class' | 'otherClass', teacher: Person, learner: Person): Promise<void> {
  const { db } = server.running.store;
  const id = ids[key] ?? '';
  await db.insertInto('cohorts').values({ id, name: key, starts_on: null, weeks: null, created_at: 1 }).execute();
  const member = { cohort_id: id, joined_at: 1 };
  await db
    .insertInto('members')
    .values([
      { ...member, account_id: teacher.id, member_as: 'instructor' },
      { ...member, account_id: learner.id, member_as: 'learner' },
    ])
    .execute();
}

async function createMachine(): Promise<Visitor> {
  const tokens = createTokenStore(server.running.store);
  const arn = `arn:aws:sts::${awsAccount}:assumed-role/grader/ci-7`;
  const principal = { account: awsAccount, arn, role: 'grader', session: 'ci-7', principalId: 'AROAGRADERGRADER' };
  const visitor = createVisitor(server.origin);
  return {
    ...visitor,
    async request(method, path, options = {}) {
      const { token } = await issueMachineToken({ tokens, clock: Date.now }, principal);
      return visitor.request(method, path, { ...options, headers: { authorization: `Bearer ${token}` } });
    },
  };
}

/** A request of the table as the contract writes its route. */
function toPattern(request: string): string {
  const [method = '', path = ''] = request.split('?')[0]?.split(' ') ?? [];
  const parts = path.split('/').map((part, index, all) => (isParameter(part, all[index - 1]) ? '{}' : part));
  return `${method} ${parts.join('/')}`;
}

function isParameter(part: string, before: string | undefined): boolean {
  return (
    part.startsWith('{') ||
    part === missing ||
    part === nobodyId ||
    part.startsWith('$') ||
    (part === 'otorisasi-multi-tenant' && before !== undefined)
  );
}

const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');

it.each(table.map(([request, body, ...expected]) => ({ request, body, expected })))(
  '$request',
  async ({ body, expected, request }) => {
    expect(expected).toHaveLength(callers.length);
    const [method = '', path = ''] = fill(request).split(' ');
    const found: Record<string, number> = {};
    for (const caller of callers) {
      const options = body === undefined ? {} : { body: fill(JSON.stringify(body)) };
      const reply = await visitors.get(caller)?.request(method, `/api/v1${path}`, options);
      found[caller] = reply?.status ?? 0;
    }
    expect(found).toEqual(Object.fromEntries(callers.map((caller, index) => [caller, expected[index]])));
  },
);

it('covers every route of the published contract', async () => {
  const document = await visitors.get('nobody')?.request('GET', '/api/v1/openapi.json');
  const published = Object.entries((document?.body as { paths: Record<string, object> }).paths).flatMap(
    ([path, item]) =>
      Object.keys(item).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '{}')}`,
      ),
  );
  const tested = new Set(table.map(([request]) => toPattern(request)));
  expect(published.length).toBeGreaterThan(40);
  expect(published.filter((route) => !tested.has(route) && !exempt.has(route))).toEqual([]);
});

it('hides what is foreign in exactly the words of what is not there', async () => {
  for (const [path, other] of [
    ['/submissions/{work}', `/submissions/${missing}`],
    ['/cohorts/{class}', `/cohorts/${missing}`],
    ['/cohorts/{class}/results', `/cohorts/${missing}/results`],
    ['/regrades/{regrade}', `/regrades/${missing}`],
  ] as const) {
    const ask = async (at: string) => {
      const reply = await visitors.get('otherTeacher')?.request('GET', `/api/v1${fill(at)}`);
      const headers = Object.fromEntries(
        [...(reply?.headers ?? [])].filter(([name]) => !['date', 'x-correlation-id'].includes(name)),
      );
      return { status: reply?.status, headers, text: reply?.text.replace(/"correlationId":"[^"]+"/, '') };
    };
    expect(await ask(path)).toEqual(await ask(other));
  }
});

it('keeps on record who was refused, and who looked at the work of others', async () => {
  const reply = await visitors.get('admin')?.request('GET', '/api/v1/audit?limit=100');
  const entries = (reply?.body as { items: { principal: string; action: string; decision: string }[] }).items;
  const seen = new Set(
    entries.map(({ action, decision, principal }) => `${principal.split(':')[0]} ${action} ${decision}`),
  );
  expect(seen).toContain('account audit.read allowed');
  expect(seen).toContain('machine account.list denied');
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases } from '../support/databases.ts';
import { register, variablesOf } from '../support/server.ts';
import type { Reply } from '../support/server.ts';
import { readContract } from './contract/contract.ts';
import type { Contract } from './contract/contract.ts';
import { expectKept } from './contract/expect-kept.ts';
import { exercise, startInstallation } from './contract/installation.ts';
import type { Installation } from './contract/installation.ts';
import { recipes } from './contract/recipes.ts';
import { hostileRequests } from './fuzz/requests.ts';
import type { HostileRequest } from './fuzz/requests.ts';
import { sendBytes, sendRaw } from './fuzz/send-raw.ts';

/** What of another class no answer may hold: its people, its texts, its source. No request holds it either. */
const canary = 'kenari-rahasia';

/** Traces of the inside: stacks, statements, paths of this machine, names of classes and libraries. */
const inside =
  /\n\s+at |node:internal|node_modules|\.[jt]s:\d+|\/(work|home|tmp|usr)\/|file:\/\/|sqlite|postgres|no such (table|column)|syntax error at|\b(select|insert|update|delete)\b.+\b(from|into|set|where)\b|better-?auth|kysely|(Type|Range|Reference|Syntax)Error/i;

const seed = Number(process.env['GERBANG_FUZZ_SEED'] ?? 20_261_128);
const numRuns = Number(process.env['GERBANG_FUZZ_RUNS'] ?? 400);

describeOnDatabases('hostile requests', (database) => {
  let installation: Installation;
  let contract: Contract;
  let victim: Readonly<Record<string, string>>;

  beforeAll(async () => {
    installation = await startInstallation(variablesOf(await database.createPlace()));
    contract = await readContract(installation.server.origin);
    victim = await fillAnotherClass(installation);
  });
  afterAll(() => installation.stop());

  it('never find a fault, the inside of the server, or what is of others', async () => {
    const { ids, server } = installation;
    const known = (name: string): readonly string[] => [ids[name] ?? '', victim[name] ?? ''];
    const bases: Record<string, unknown> = {};
    for (const [name, make] of Object.entries(recipes)) bases[name] = (await make(installation)).succeeds.body;
    // Who has the real token may see everything.
    bases['POST /me/administrator'] = { token: 'tebakan-tebakan-tebakan' };
    const statuses = new Map<number, number>();
    const property = fc.asyncProperty(hostileRequests(contract.operations, bases, known), async (request) => {
      const reply = await send(installation, request);
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      expectHarmless(request, reply);
    });
    // A failure is reported with its seed and path; GERBANG_FUZZ_SEED and GERBANG_FUZZ_RUNS look further.
    await fc.assert(property, { seed, numRuns });
    // They come through every door, or they would prove little.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 415]));
    expect(server.log().filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('to addresses and methods that are none are answered in the one shape of failures', async () => {
    const { origin } = installation.server;
    const headers = {};
    for (const path of [
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/',
      '/api?x',
      '/api/v1/%',
      '/api/v1/tidak/ada',
      '/api/../x',
      '/api/%2e%2e/x',
      '/api/v1//me',
    ]) {
      const reply = await sendRaw(origin, { method: 'GET', path, headers });
      expect([path, reply.status, reply.body?.error?.code]).toEqual([path, 404, 'NOT_FOUND']);
      expectEnvelope(reply);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST', 'TRACE', 'OPTIONS', 'PROPFIND']) {
      const reply = await sendRaw(origin, { method, path: '/api/v1/health', headers });
      expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expectEnvelope(reply);
    }
  });

  it('that lie about their length are bounded, and the server goes on', async () => {
    const { origin } = installation.server;
    const head = 'PATCH /api/v1/me HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answers = await Promise.all([
      sendBytes(origin, `${head}content-length: 9\r\n\r\n{"name":"ab"}`),
      sendBytes(origin, `${head}content-length: 900\r\n\r\n{"name":"ab"}`),
      sendBytes(origin, `${head}content-length: -1\r\n\r\n{}`),
      sendBytes(origin, `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
      sendBytes(origin, `${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`),
      sendBytes(origin, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(6)}0\r\n\r\n`),
    ]);
    expect(answers.map((answer) => answer.split(' ', 2)[1])).toEqual(['400', '400', '400', '400', '400', '413']);
    for (const answer of answers) expect(answer).not.toMatch(inside);
    const health = await sendRaw(origin, { method: 'GET', path: '/api/v1/health', headers: {} });
    expect(health.status).toBe(200);
  });

  function expectHarmless({ isOwnAddress, operation }: HostileRequest, reply: Reply): void {
    expect(reply.status, reply.text.slice(0, 500)).toBeLessThan(500);
    expect(reply.text).not.toContain(canary);
    if (reply.status >= 400) {
      expect(reply.text).not.toMatch(inside);
      expectEnvelope(reply);
    }
    if (isOwnAddress) expectKept(contract, operation, reply);
  }

  function expectEnvelope(reply: Reply): void {
    expect(contract.problems(['components', 'schemas', 'Error'], reply.body), reply.text.slice(0, 500)).toEqual([]);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.body?.error?.correlationId).toBe(reply.headers.get('x-correlation-id'));
  }
});

function send(
  { callers, server }: Installation,
  { as, body, headers, operation, path }: HostileRequest,
): Promise<Reply> {
  const { cookies } = callers[as];
  const own: Record<string, string> =
    as === 'nobody'
      ? {}
      : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin: server.origin };
  return sendRaw(server.origin, { method: operation.method, path, headers: { ...own, ...headers }, body });
}

/** Another class with everything in it that a class can hold. */
async function fillAnotherClass({ files, server }: Installation): Promise<Readonly<Record<string, string>>> {
  const teacher = await register(server, { name: `${canary} guru`, role: 'instructor' });
  const learner = await register(server, { name: `${canary} murid` });
  const post = async (person: typeof teacher, path: string, body: unknown) => {
    const reply = await person.request('POST', `/api/v1${path}`, { body });
    if (reply.status >= 300) throw new Error(`POST ${path} was answered ${reply.status}: ${reply.text}`);
    return reply.body as { readonly id: string; readonly code: string };
  };
  const { id: cohort } = await post(teacher, '/cohorts', { name: `${canary} kelas` });
  const { code, id: invite } = await post(teacher, `/cohorts/${cohort}/invites`, {});
  await post(learner, '/joins', { code });
  const source = Object.fromEntries(Object.keys(files).map((name) => [name, `// ${canary}\nexport const a = (;`]));
  const { id } = await post(learner, '/submissions', { exercise, files: source });
  await post(teacher, `/cohorts/${cohort}/submissions/${id}/comments`, { text: `${canary} komentar` });
  await post(teacher, `/cohorts/${cohort}/submissions/${id}/overrides`, { status: 'passed', reason: canary });
  const draft = { exerciseVersion: 'a'.repeat(64), variantNo: 0, files: source, revision: 0 };
  await learner.request('PUT', `/api/v1/drafts/${exercise}`, { body: draft });
  return { cohort, invite, id, submission: id, account: learner.id, slug: exercise };
}

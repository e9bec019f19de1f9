import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cohortResultsSchema, exerciseResultsSchema, submissionPageSchema, submissionSchema } from '#contract';
import { createNodePool } from '#grading/node';
import { describeOnDatabases } from '../support/databases.ts';
import { register, startTestServer, variablesOf } from '../support/server.ts';
import type { Person, TestServer } from '../support/server.ts';

const exercise = 'otorisasi-multi-tenant';

describeOnDatabases('a class on the server', (database) => {
  let server: TestServer;
  let teacher: Person;
  let learner: Person;
  let cohort: string;
  let files: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer({ variables: variablesOf(await database.createPlace()) });
    [teacher, learner] = [
      await register(server, { name: 'Rani Hapsari', role: 'instructor' }),
      await register(server, { name: 'Ayu Lestari' }),
    ];
    const { reference } = JSON.parse(await readFile(`generated/exercises/${exercise}.json`, 'utf8')) as {
      reference: string;
    };
    ({ files } = JSON.parse(await readFile(`generated/reference/${reference}`, 'utf8')) as {
      files: Record<string, string>;
    });
  });
  afterAll(() => server.stop());

  it('is made by an instructor, and joined by a code that is told once', async () => {
    const made = await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
    expect(made.status).toBe(201);
    cohort = (made.body as { id: string }).id;
    const invite = await teacher.request('POST', `/api/v1/cohorts/${cohort}/invites`, { body: { uses: 1 } });
    expect(invite.body).toMatchObject({
      uses: 1,
      used: 0,
      code: expect.stringMatching(/^[a-z2-9]{5}-[a-z2-9]{5}$/) as string,
    });
    const joined = await learner.request('POST', '/api/v1/joins', {
      body: { code: (invite.body as { code: string }).code },
    });
    expect([joined.status, joined.body]).toEqual([
      200,
      { cohort: { id: cohort, name: 'Nusantara 03' }, as: 'learner', already: false },
    ]);
    const again = await teacher.request('GET', `/api/v1/cohorts/${cohort}/invites`);
    expect(again.text).not.toContain((invite.body as { code: string }).code);
  });

  it('gets the verdict that any other host comes to, byte for byte', async () => {
    const answer = await learner.request('POST', '/api/v1/submissions', { body: { exercise, files } });
    expect(answer.status).toBe(201);
    const submission = submissionSchema.parse(answer.body);
    const pool = createNodePool({ workers: 1 });
    const graded = await pool.grade({ slug: exercise, files, seed: submission.seed });
    await pool.close();
    expect(graded.kind === 'graded' ? graded.bytes : graded.message).toBe(
      JSON.stringify((answer.body as { verdicts: { verdict: unknown }[] }).verdicts[0]?.verdict),
    );
    expect(submission).toMatchObject({ status: 'passed', attempt: 1, comparison: 'none', learnerKey: learner.id });
    expect((await learner.request('GET', submission.links.self)).body).toEqual(answer.body);
  });

  it('answers a repeated command alike and stores it once', async () => {
    const key = 'kunci-yang-diulang-1';
    const broken = Object.fromEntries(Object.keys(files).map((name) => [name, 'export const a = (;']));
    const body = { exercise, files: broken };
    const [one, two] = await Promise.all([
      learner.request('POST', '/api/v1/submissions', { body, key }),
      learner.request('POST', '/api/v1/submissions', { body: { files: broken, exercise }, key }),
    ]);
    const later = await learner.request('POST', '/api/v1/submissions', { body, key });
    expect(new Set([one, two, later].map((reply) => (reply.body as { id: string }).id)).size).toBe(1);
    expect([later.status, later.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    const other = await learner.request('POST', '/api/v1/submissions', { body: { exercise, files }, key });
    expect([other.status, (other.body as { error: { code: string } }).error.code]).toEqual([
      409,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    const page = await learner.request('GET', '/api/v1/submissions');
    expect(submissionPageSchema.parse(page.body).items.map(({ attempt, status }) => [attempt, status])).toEqual([
      [2, 'ungradable'],
      [1, 'passed'],
    ]);
  });

  it('shows the instructor how the class stands, and nobody else', async () => {
    const map = await teacher.request('GET', `/api/v1/cohorts/${cohort}/results`);
    const results = cohortResultsSchema.parse(map.body);
    expect(
      results.learners.map(({ cells, name }) => [name, cells[exercise]?.status, cells[exercise]?.attempts]),
    ).toEqual([['Ayu Lestari', 'passed', 2]]);
    const detail = await teacher.request('GET', `/api/v1/cohorts/${cohort}/exercises/${exercise}`);
    expect(exerciseResultsSchema.parse(detail.body)).toMatchObject({
      learners: 1,
      passed: 1,
      passedFirstTry: 1,
      medianAttempts: 1,
    });
    const stranger = await register(server, { name: 'Budi', role: 'instructor' });
    const [hidden, missing] = [
      await stranger.request('GET', `/api/v1/cohorts/${cohort}/results`),
      await stranger.request('GET', `/api/v1/cohorts/0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f/results`),
    ];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    const shape = (reply: typeof hidden) => ({ ...(reply.body as { error: object }).error, correlationId: '' });
    expect(shape(hidden)).toEqual(shape(missing));
  });
});

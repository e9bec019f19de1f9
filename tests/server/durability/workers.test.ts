import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { regradeSchema } from '#contract';
import { readCurrentArtefacts } from '#grading/versions';
import { changeRole, createCohort, createRegrade, findRegrade, openStore } from '#store';
import type { Store } from '#store';
import { describeUnless } from '../../support/describe-unless.ts';
import { createDatabase, postgresOfRun } from '../../support/postgres.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import type { FreshPlace } from '../../support/databases.ts';
import { allGraded, compareBooks, noDiscrepancies, verifyAll } from './support/books.ts';
import { askAs, exercise, registerLearners, startCrowd } from './support/learners.ts';
import type { Learner } from './support/learners.ts';
import { startServerProcess, startWorkerProcess } from './support/processes.ts';
import type { Process } from './support/processes.ts';

const postgres = postgresOfRun();
const missing = postgres.kind === 'none' ? postgres.reason : undefined;

// The queue lives in PostgreSQL.
describeUnless(missing, 'workers of the queue that freeze and die', () => {
  const running: Process[] = [];
  let database: TestDatabase;
  let place: FreshPlace;
  let store: Store;
  let server: Process;
  let learners: readonly Learner[];

  beforeAll(async () => {
    database = await createDatabase();
    place = { dataFolder: tmpdir(), databaseUrl: database.url };
    server = await startServerProcess(place, { GERBANG_GRADING: 'queue' });
    running.push(server);
    store = await openStore({ kind: 'postgresql', url: database.url });
    learners = await registerLearners(server, ['Ayu', 'Bima', 'Citra']);
  });
  afterAll(async () => {
    for (const one of running) one.send('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await store.close();
    await database.drop();
  });

  interface Worker extends Process {
    /** What its connections call themselves. */
    readonly name: string;
  }

  async function startWorker(): Promise<Worker> {
    const name = `worker-${running.length}`;
    const databaseUrl = `${database.url}?application_name=${name}`;
    const worker = { ...(await startWorkerProcess({ ...place, databaseUrl })), name };
    running.push(worker);
    return worker;
  }

  /**
   * Stops a process where it holds jobs, and no transaction that others would wait for. Resolves to the jobs that are held now,
   * of which it holds all but `heldByOthers`.
   */
  async function freezeAtWork(
    { name, send }: Worker,
    queue: string,
    heldByOthers: ReadonlySet<string> = new Set(),
  ): Promise<ReadonlySet<string>> {
    for (;;) {
      send('SIGSTOP');
      await sleep(10);
      const { rows: open } = await sql`
        select pid from pg_stat_activity where application_name = ${name} and state <> 'idle'`.execute(store.db);
      const { rows: jobs } = await sql<{ readonly id: string }>`
        select id from pgboss.job where name = ${queue} and state = 'active'`.execute(store.db);
      const held = new Set(jobs.map(({ id }) => id));
      if (open.length === 0 && [...held].some((id) => !heldByOthers.has(id))) return held;
      send('SIGCONT');
      await sleep(3);
    }
  }

  const readVerdictRows = () =>
    store.db.selectFrom('verdicts').selectAll().orderBy('submission_id').orderBy('id').execute();

  it('lose no submission, and change no verdict by doing it twice', async () => {
    const crowd = startCrowd(learners, () => server.origin, { pauseMs: 300 });
    const frozen = await startWorker();
    const held = await freezeAtWork(frozen, 'submissions');
    const killed = await startWorker();
    await freezeAtWork(killed, 'submissions', held);
    killed.send('SIGKILL');
    const survivor = await startWorker();
    await crowd.acknowledgedMore(60);
    await crowd.stop();
    await allGraded(store, 120_000);

    const before = await readVerdictRows();
    expect(before.length).toBe(crowd.ledger.acknowledged.length);
    frozen.send('SIGCONT');
    while ((await frozen.graded()) < held.size) await sleep(50);
    expect(await readVerdictRows()).toEqual(before);
    expect(await compareBooks(store, crowd.ledger)).toEqual(noDiscrepancies);
    expect(await verifyAll(store)).toEqual({ same: before.length, others: [] });
    // A machine that is busy enough keeps even a connection to the database waiting for too long.
    const said = [...crowd.ledger.answers.keys()];
    expect(said.filter((one) => one !== '202' && one !== '503 NOT_READY')).toEqual([]);

    for (const worker of [frozen, survivor]) worker.send('SIGTERM');
    expect(await Promise.all([frozen.ended, survivor.ended])).toEqual([0, 0]);
  });

  it('count each part of a regrade once', async () => {
    const cohort = await gatherCohort();
    // As if an older version had graded them and given a point more.
    await sql`update verdicts set engine_version = ${'0'.repeat(64)}, earned = earned + 1`.execute(store.db);
    const before = await readVerdictRows();
    const begun = await askAs(cohort.instructor, server.origin, 'POST', '/api/v1/regrades', {
      body: { exercise, cohort: cohort.id, preview: false },
    });
    expect(begun.status).toBe(202);
    const killed = await startWorker();
    await freezeAtWork(killed, 'regrade-batches');
    killed.send('SIGKILL');
    const survivors = [await startWorker(), await startWorker()];
    const { links, total } = regradeSchema.parse(begun.body);
    const ask = async () =>
      regradeSchema.parse((await askAs(cohort.instructor, server.origin, 'GET', links.self)).body);
    while ((await ask()).status === 'running') await sleep(100);
    const { changes, done, status } = await ask();
    expect({ changed: changes.length, done, status }).toEqual({ changed: total, done: total, status: 'done' });
    const after = await readVerdictRows();
    expect(after.length).toBe(2 * before.length);
    expect(after.filter(({ engine_version }) => engine_version === '0'.repeat(64))).toEqual(before);
    for (const worker of survivors) worker.send('SIGTERM');
    expect(await Promise.all(survivors.map(({ ended }) => ended))).toEqual([0, 0]);
  });

  it('go on with regrades that were begun without a queue, and end those whose versions nobody has', async () => {
    const cohort = await gatherCohort();
    const graded = await readCurrentArtefacts();
    const exerciseVersion = graded.find(({ slug }) => slug === exercise)?.version ?? '';
    const engineVersion = graded.find(({ kind }) => kind === 'engine')?.version ?? '';
    const begin = (versions: { readonly exerciseVersion: string; readonly engineVersion: string }, at: number) =>
      store.transaction((trx) =>
        createRegrade(trx, {
          ...versions,
          exercise,
          cohort: cohort.id,
          preview: true,
          partSize: 7,
          askedBy: `account:${cohort.instructor.id}`,
          correlationId: 'c',
          at,
        }),
      );
    const ours = await begin({ exerciseVersion, engineVersion }, Date.now());
    const others = await begin({ exerciseVersion, engineVersion: '0'.repeat(64) }, Date.now() - 2 * 3_600_000);
    running.push(await startServerProcess(place, { GERBANG_GRADING: 'queue' }));
    const worker = await startWorker();
    for (const id of [ours, others]) while ((await findRegrade(store.db, id))?.status === 'running') await sleep(100);
    const done = await findRegrade(store.db, ours);
    expect(done).toMatchObject({ status: 'done', done: done?.total });
    expect(done?.total).toBeGreaterThan(7);
    expect(await findRegrade(store.db, others)).toMatchObject({ status: 'failed', done: 0 });
    worker.send('SIGTERM');
    expect(await worker.ended).toBe(0);
  });

  /** A cohort of the learners, and its instructor. */
  async function gatherCohort(): Promise<{ readonly id: string; readonly instructor: Learner }> {
    const [instructor] = await registerLearners(server, ['Rani']);
    if (instructor === undefined) throw new Error('nobody was registered');
    const id = await store.transaction(async (trx) => {
      await changeRole(trx, instructor.id, 'instructor');
      const made = await createCohort(trx, { name: 'Kelas A', at: Date.now(), instructor: instructor.id });
      const rows = learners.map(({ id: account_id }) => ({
        cohort_id: made,
        account_id,
        member_as: 'learner' as const,
        joined_at: Date.now(),
      }));
      await trx.insertInto('members').values(rows).execute();
      return made;
    });
    return { id, instructor };
  }
});

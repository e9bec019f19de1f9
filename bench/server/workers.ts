import { fromKysely } from 'pg-boss';
import type { PgBoss } from 'pg-boss';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { sourceSha256 } from '#course';
import { createLog } from '#server';
import { countWaiting, insertSubmission, readTasks, storeVerdict } from '#store';
import type { Store } from '#store';
import { connectQueue, queueNames, submissionsAtOnce } from '../../src/server/grading/queue.ts';
import { formatMs } from '../statistics.ts';
import { createAccounts } from './accounts.ts';
import { startChild } from './child.ts';
import { gradeOrThrow } from './grade-all.ts';
import { withPool, withStore } from './part.ts';
import type { Bench, Part, Row } from './part.ts';
import { settingsOf } from './server-settings.ts';
import type { Sizes } from './sizes.ts';
import { percent, perSecond } from './text.ts';
import { createWriter } from './workload.ts';

type HandIn = (store: Store, count: number) => Promise<readonly string[]>;

/**
 * Verdicts a second of processes with one grading thread each: one that takes submissions from the database by itself, and one,
 * two or four that are given them by the queue. Beside it what the queue costs by itself. It needs PostgreSQL.
 */
export const measureWorkers: Part = async (database, sizes) => {
  const { jobs, workers } = sizes;
  if (database.kind === 'sqlite') return [];
  return withStore(database, async ({ place, store }) => {
    const handIn = await createHandIn(store, sizes);
    const alone = await gradeWithoutQueue(store, await handIn(store, jobs));
    const boss = await connectQueue(settingsOf(place), createLog('error'));
    try {
      const cost = await measureQueue(boss, store, jobs);
      const rows: Row[] = [
        [`${jobs} submissions, one process with one thread, no queue`, perSecond(alone)],
        [
          "the queue's own work: given away, fetched and completed",
          `${formatMs(cost)} ms a job, ${percent((cost * alone) / 1000)} of grading`,
        ],
      ];
      for (const count of workers) {
        const rate = await gradeByQueue({ place, store }, boss, await handIn(store, jobs), count);
        const name = count === 1 ? 'one worker process' : `${count} worker processes`;
        rows.push([`the same by the queue, ${name}`, `${perSecond(rate)}, ${(rate / alone).toFixed(2)}x`]);
      }
      return rows;
    } finally {
      await boss.stop({ graceful: false });
    }
  });
};

async function createHandIn(store: Store, sizes: Sizes): Promise<HandIn> {
  const write = await createWriter(sizes);
  const accounts = await createAccounts(store, sizes.accounts);
  return (into, jobs) =>
    into.transaction(async (trx) => {
      const ids: string[] = [];
      for (let index = 0; index < jobs; index += 1) {
        const account = accounts[index % accounts.length]?.id ?? '';
        const { files, seed, slug } = write(account, index);
        const at = Date.now();
        const { id } = await insertSubmission(trx, {
          account,
          exercise: slug,
          variantNo: 0,
          learnerKey: account,
          seed,
          files,
          sourceSha256: sourceSha256(files),
          origin: 'web',
          submittedAt: at,
          receivedAt: at,
          correlationId: 'bench-queue',
        });
        ids.push(id);
      }
      return ids;
    });
}

/** What a worker does with a batch, without being given it. */
async function gradeWithoutQueue(store: Store, ids: readonly string[]): Promise<number> {
  return withPool(1, async (pool) => {
    const [first] = await readTasks(store.db, ids.slice(0, 1));
    // Its thread has started before it counts, as those of workers have.
    if (first !== undefined) await gradeOrThrow(pool, { slug: first.exercise, files: first.files, seed: first.seed });
    const began = performance.now();
    for (let from = 0; from < ids.length; from += submissionsAtOnce) {
      const tasks = await readTasks(store.db, ids.slice(from, from + submissionsAtOnce));
      const graded = await Promise.all(
        tasks.map(async ({ exercise, files, id, seed }) => ({
          submission: id,
          ...(await gradeOrThrow(pool, { slug: exercise, files, seed })),
        })),
      );
      await store.transaction(async (trx) => {
        for (const { bytes, submission, verdict } of graded)
          await storeVerdict(trx, { submission, verdict, bytes, at: Date.now() });
      });
    }
    return (ids.length / (performance.now() - began)) * 1000;
  });
}

/** Milliseconds of a job that nobody grades: given away in a transaction, fetched and completed in batches as workers do. */
async function measureQueue(boss: PgBoss, store: Store, jobs: number): Promise<number> {
  let sending = 0;
  for (let index = 0; index < jobs; index += 1)
    await store.transaction(async (trx) => {
      const began = performance.now();
      await boss.send(queueNames.submissions, { submission: `none-${index}` }, { db: fromKysely(trx) });
      sending += performance.now() - began;
    });
  const began = performance.now();
  for (let taken = 0; taken < jobs;) {
    const batch = await boss.fetch(queueNames.submissions, { batchSize: submissionsAtOnce });
    if (batch.length === 0) throw new Error('the queue lost jobs');
    await boss.complete(
      queueNames.submissions,
      batch.map(({ id }) => id),
    );
    taken += batch.length;
  }
  return (sending + performance.now() - began) / jobs;
}

async function gradeByQueue(
  { place, store }: Pick<Bench, 'place' | 'store'>,
  boss: PgBoss,
  ids: readonly string[],
  count: number,
): Promise<number> {
  const children = Array.from({ length: count }, () => startChild('worker-child.ts'));
  try {
    const { dataFolder, databaseUrl } = place;
    await Promise.all(children.map((child) => child.ask('start', { dataFolder, databaseUrl })));
    const began = await readClock(store);
    await boss.insert(
      queueNames.submissions,
      ids.map((submission) => ({ data: { submission } })),
    );
    while ((await countWaiting(store.db)) > 0) await sleep(100);
    return ids.length / (await readSeconds(store, began));
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}

async function readClock({ db }: Store): Promise<Date> {
  const { rows } = await sql<{ readonly now: Date }>`select now() as now`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the database has no clock');
  return row.now;
}

/** From the first job that was fetched to the last that was completed, by the database's clock. */
async function readSeconds(store: Store, since: Date): Promise<number> {
  for (;;) {
    const { rows } = await sql<{ readonly open: number; readonly seconds: number }>`
      select count(*) filter (where completed_on is null) as open,
        extract(epoch from max(completed_on) - min(started_on)) as seconds
      from pgboss.job where name = ${queueNames.submissions} and created_on >= ${since}`.execute(store.db);
    const [row] = rows;
    if (row !== undefined && row.open === 0) return row.seconds;
    await sleep(100);
  }
}

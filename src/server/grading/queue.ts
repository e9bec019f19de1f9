import { fromKysely, PgBoss } from 'pg-boss';
import { findRegrade, listTaskIds } from '#store';
import type { InTransaction, Store } from '#store';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { cutBatches } from './regrade-batch.ts';

/** Submissions that a worker takes at once: enough that asking the queue costs a small share of grading them. */
export const submissionsAtOnce = 100;

/** Submissions of one job of a regrade. */
export const regradeJobSize = 150;

export const queueNames = { submissions: 'submissions', regrades: 'regrade-batches' } as const;

/** The side of the queue that gives work away. */
export interface Queue {
  /** Commits with the transaction that stores the submission. */
  readonly enqueueSubmission: (trx: InTransaction, submission: string) => Promise<void>;
  readonly enqueueRegrade: (id: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Connects to pg-boss in the database of the settings and makes its queues. Its own tables live in the schema `pgboss`. */
export async function connectQueue({ database }: Pick<Settings, 'database'>, log: Log): Promise<PgBoss> {
  if (database.kind !== 'postgresql') throw new Error('the queue needs PostgreSQL: set DATABASE_URL');
  const boss = new PgBoss({ connectionString: database.url, application_name: 'gerbang-queue', max: 4 });
  boss.on('error', (error) => log.error({ error }, 'the queue has a problem'));
  await boss.start();
  // A worker that dies is noticed by its missing heartbeat; what it held is given out again.
  const jobs = { retryLimit: 5, retryDelay: 1, retryBackoff: true, expireInSeconds: 300, heartbeatSeconds: 20 };
  await boss.createQueue(queueNames.submissions, jobs);
  await boss.createQueue(queueNames.regrades, jobs);
  return boss;
}

/** Starts the giving side, for a server that leaves grading to `gerbang worker`. */
export async function startQueue(settings: Pick<Settings, 'database'>, store: Store, log: Log): Promise<Queue> {
  const boss = await connectQueue(settings, log);
  return {
    async enqueueSubmission(trx, submission) {
      await boss.send(queueNames.submissions, { submission }, { db: fromKysely(trx) });
    },
    async enqueueRegrade(id) {
      const regrade = await findRegrade(store.db, id);
      if (regrade === undefined) return;
      const ids = (await listTaskIds(store.db, regrade)).slice(0, regrade.total);
      const jobs = cutBatches(ids, regradeJobSize).map((batch) => ({ data: { regrade: id, ...batch } }));
      if (jobs.length > 0) await boss.insert(queueNames.regrades, jobs);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

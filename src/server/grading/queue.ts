import { fromKysely, PgBoss } from 'pg-boss';
import { findRegrade, listTaskIds } from '#store';
import type { InTransaction } from '#store';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { cutBatches } from './regrade-batch.ts';

/** Submissions that a worker takes at once: enough that asking the queue costs a small share of grading them. */
export const submissionsAtOnce = 100;

export const queueNames = { submissions: 'submissions', regrades: 'regrade-batches' } as const;

/** How the queue cuts its work, and how soon a worker that died is noticed. */
export interface QueueOptions {
  /** A job whose worker has not been heard of for so long is given out again; 10 at least. */
  readonly heartbeatSeconds: number;
  /** How often such jobs are looked for. */
  readonly superviseSeconds: number;
  /** Submissions of one job of a regrade. */
  readonly regradeJobSize: number;
}

const usualOptions: QueueOptions = { heartbeatSeconds: 20, superviseSeconds: 10, regradeJobSize: 150 };

/** The side of the queue that gives work away. */
export interface Queue {
  /** Commits with the transaction that stores the submission. */
  readonly enqueueSubmission: (trx: InTransaction, submission: string) => Promise<void>;
  readonly enqueueRegrade: (trx: InTransaction, regrade: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Connects to pg-boss in the database of the settings and makes its queues. Its own tables live in the schema `pgboss`. */
export async function connectQueue(
  { database }: Pick<Settings, 'database'>,
  log: Log,
  { heartbeatSeconds, superviseSeconds }: QueueOptions = usualOptions,
): Promise<PgBoss> {
  if (database.kind !== 'postgresql') throw new Error('the queue needs PostgreSQL: set DATABASE_URL');
  const boss = new PgBoss({
    connectionString: database.url,
    application_name: 'gerbang-queue',
    max: 4,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  });
  boss.on('error', (error) => log.error({ error }, 'the queue has a problem'));
  await boss.start();
  // A worker that dies is noticed by its missing heartbeat; what it held is given out again.
  // What was acknowledged is tried until it is graded: a database or machine that is away for hours must not use up its tries.
  const jobs = {
    retryLimit: 1000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 300,
    heartbeatSeconds,
  };
  await boss.createQueue(queueNames.submissions, jobs);
  await boss.createQueue(queueNames.regrades, jobs);
  return boss;
}

/** Starts the giving side, for a server that leaves grading to `gerbang worker`. */
export async function startQueue(
  settings: Pick<Settings, 'database'>,
  log: Log,
  options: QueueOptions = usualOptions,
): Promise<Queue> {
  const boss = await connectQueue(settings, log, options);
  return {
    async enqueueSubmission(trx, submission) {
      await boss.send(queueNames.submissions, { submission }, { db: fromKysely(trx) });
    },
    async enqueueRegrade(trx, id) {
      const regrade = await findRegrade(trx, id);
      if (regrade === undefined) return;
      const ids = (await listTaskIds(trx, regrade)).slice(0, regrade.total);
      const jobs = cutBatches(ids, options.regradeJobSize).map((batch) => ({ data: { regrade: id, ...batch } }));
      if (jobs.length > 0) await boss.insert(queueNames.regrades, jobs, { db: fromKysely(trx) });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

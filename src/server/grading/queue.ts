import { fromKysely, PgBoss } from 'pg-boss';
import { listOpenParts, listRunningRegrades } from '#store';
import type { InTransaction, Store } from '#store';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** Submissions that a worker takes at once: enough that asking the queue costs a small share of grading them. */
export const submissionsAtOnce = 100;

export const queueNames = { submissions: 'submissions', regrades: 'regrade-batches' } as const;

/** How the queue cuts its work, and how soon a worker that died is noticed. */
export interface QueueOptions {
  /** A job whose worker has not been heard of for so long is given out again; 10 at least. */
  readonly heartbeatSeconds: number;
  /** How often such jobs are looked for. */
  readonly superviseSeconds: number;
  /** Submissions in one part of a regrade, which is one job. */
  readonly regradePartSize: number;
}

const usualOptions: QueueOptions = { heartbeatSeconds: 20, superviseSeconds: 10, regradePartSize: 150 };

/** The side of the queue that gives work away. */
export interface Queue {
  /** Commits with the transaction that stores the submission. */
  readonly enqueueSubmission: (trx: InTransaction, submission: string) => Promise<void>;
  /** Gives away the parts that are still to be done. One that is given away twice is done once. */
  readonly enqueueRegrade: (trx: InTransaction, regrade: string) => Promise<void>;
  /** Gives away again what earlier servers left, as where one graded by itself until now. */
  readonly resumeRegrades: (store: Store) => Promise<void>;
  /** Submissions in one part of a regrade. */
  readonly regradePartSize: number;
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

  async function enqueueRegrade(trx: InTransaction, id: string): Promise<void> {
    const jobs = (await listOpenParts(trx, id)).map(({ part }) => ({ data: { regrade: id, part } }));
    if (jobs.length > 0) await boss.insert(queueNames.regrades, jobs, { db: fromKysely(trx) });
  }

  return {
    async enqueueSubmission(trx, submission) {
      await boss.send(queueNames.submissions, { submission }, { db: fromKysely(trx) });
    },
    enqueueRegrade,
    async resumeRegrades(store) {
      for (const { id } of await listRunningRegrades(store.db))
        await store.transaction((trx) => enqueueRegrade(trx, id));
    },
    regradePartSize: options.regradePartSize,
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

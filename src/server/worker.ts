import { z } from 'zod';
import { createNodePool } from '#grading/node';
import { readCurrentArtefacts } from '#grading/versions';
import {
  findRegrade,
  finishRegrade,
  keepArtefacts,
  openStore,
  readOpenPart,
  readTasks,
  regradePart,
  storeVerdict,
} from '#store';
import type { Store } from '#store';
import { readServedCourse } from './course.ts';
import type { Course } from './course.ts';
import { connectQueue, queueNames, submissionsAtOnce } from './grading/queue.ts';
import type { QueueOptions } from './grading/queue.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

const submissionJob = z.object({ submission: z.string() });
const regradeJob = z.object({ regrade: z.string(), part: z.int() });

/** How long a regrade of other versions waits for a worker that has them, as while machines are updated one by one. */
const otherVersionsMs = 3_600_000;

export interface RunningWorker {
  /** Verdicts that this worker has stored. */
  readonly graded: () => number;
  /** Ends after the jobs at hand. */
  readonly stop: () => Promise<void>;
}

export interface WorkerOptions {
  readonly settings: Settings;
  readonly log?: Log;
  readonly clock?: () => number;
  /** How soon the queue notices a worker that died. */
  readonly queueOptions?: QueueOptions;
}

/**
 * Takes submissions and parts of regrades from the queue and grades them, on any machine that reaches the database. A job may
 * be given out twice, as when a worker dies: verdicts are stored by submission and versions, so the second time changes nothing.
 */
export async function startWorker({
  clock = Date.now,
  log,
  queueOptions,
  settings,
}: WorkerOptions): Promise<RunningWorker> {
  const ownLog = log ?? createLog(settings.logLevel);
  const store = await openStore(settings.database);
  const pool = createNodePool({ workers: settings.workers, yielding: true });
  const course = await readServedCourse();
  await keepArtefacts(store.db, await readCurrentArtefacts(), clock());
  const boss = await connectQueue(settings, ownLog, queueOptions);
  let graded = 0;

  await boss.work(
    queueNames.submissions,
    { batchSize: submissionsAtOnce, perJobResults: true, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
    async (jobs) => {
      const wanted = jobs.map(({ data, id }) => ({ id, submission: submissionJob.parse(data).submission }));
      const done = await gradeAll(wanted.map(({ submission }) => submission));
      return wanted.map(({ id, submission }) => ({
        id,
        status: done.has(submission) ? ('completed' as const) : ('failed' as const),
      }));
    },
  );
  await boss.work(
    queueNames.regrades,
    { batchSize: 1, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
    async (jobs) => {
      for (const { data } of jobs) await takePart(regradeJob.parse(data), { store, course, pool, clock, log: ownLog });
    },
  );

  /** Grades what is still there; resolves to the submissions that need no more work. */
  async function gradeAll(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const tasks = await readTasks(store.db, ids);
    const found = new Set(tasks.map(({ id }) => id));
    const done = new Set(ids.filter((id) => !found.has(id)));
    const outcomes = await Promise.all(
      tasks.map(async (task) => ({
        task,
        outcome: await pool.grade({ slug: task.exercise, files: task.files, seed: task.seed }),
      })),
    );
    await store.transaction(async (trx) => {
      for (const { outcome, task } of outcomes) {
        if (outcome.kind === 'fault' || outcome.verdict.reason === 'engine-fault') {
          ownLog.error({ submission: task.id }, 'a submission could not be graded; the queue gives it out again');
          continue;
        }
        await storeVerdict(trx, { submission: task.id, verdict: outcome.verdict, bytes: outcome.bytes, at: clock() });
        done.add(task.id);
      }
    });
    graded += done.size;
    return done;
  }

  return {
    graded: () => graded,
    async stop() {
      await boss.stop({ graceful: true, timeout: settings.shutdownMs });
      await pool.close();
      await store.close();
    },
  };
}

interface Parts {
  readonly store: Store;
  readonly course: Course;
  readonly pool: ReturnType<typeof createNodePool>;
  readonly clock: () => number;
  readonly log: Log;
}

async function takePart(
  { part, regrade: id }: z.infer<typeof regradeJob>,
  { clock, course, log, pool, store }: Parts,
): Promise<void> {
  const regrade = await findRegrade(store.db, id);
  if (regrade?.status !== 'running') return;
  const isOurs =
    regrade.engineVersion === course.engineVersion &&
    regrade.exerciseVersion === course.exercises.get(regrade.exercise)?.version;
  if (!isOurs) {
    if (clock() - Date.parse(regrade.startedAt) > otherVersionsMs) {
      log.warn(
        { regrade: id },
        'a regrade was begun by a server of another version, and no worker has it; it is ended',
      );
      return finishRegrade(store.db, id, 'failed', clock());
    }
    log.warn(
      { regrade: id },
      'a regrade was begun by a server of another version; a worker of that version has to do it',
    );
    throw new Error(`regrade ${id} is of another version`);
  }
  await regradePart(regrade, await readOpenPart(store.db, id, part), { store, grade: pool.grade, clock });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { NodePool } from '#grading/node';
import type { SubmissionFiles } from '#course';
import { findWaitingSubmissions, isOutage, storeVerdict } from '#store';
import type { InTransaction, Store, VerdictFacts } from '#store';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Capacity } from './capacity.ts';

/** A stored submission that is to be graded. */
export interface Task {
  readonly id: string;
  readonly exercise: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

export type Admission =
  { readonly kind: 'admitted'; readonly release: () => void } | { readonly kind: 'full'; readonly retryAfter: number };

export type DeskOutcome =
  | { readonly kind: 'graded'; readonly verdict: VerdictFacts }
  | { readonly kind: 'failed'; readonly message: string }
  /** Graded, and the database could not be used to store it. */
  | { readonly kind: 'outage' };

/** Grades what has been stored, in this process's own workers. */
export interface GradingDesk {
  readonly capacity: Capacity;
  /** Seconds until a place may be free, where there is none now. */
  readonly fullFor: () => number | undefined;
  /** Asks for a place before anything is stored. A place is given back by its `release`, once. */
  readonly admit: () => Admission;
  /** Grades and stores the verdict. `alsoWrite` runs in the same transaction, after it. Never rejects. */
  readonly grade: (
    task: Task,
    alsoWrite?: (trx: InTransaction, verdict: VerdictFacts) => Promise<void>,
  ) => Promise<DeskOutcome>;
  readonly waiting: () => number;
  /** Grades what was acknowledged and never graded, such as after a crash, until `signal` ends it. */
  readonly sweep: (signal: AbortSignal) => Promise<void>;
  /** Resolves when everything that was begun has been stored. */
  readonly drain: () => Promise<void>;
}

export interface DeskOptions {
  readonly store: Store;
  readonly pool: NodePool;
  readonly capacity: Capacity;
  readonly metrics: () => Metrics;
  readonly log: Log;
  readonly clock: () => number;
  readonly sweep?: SweepTimes | undefined;
}

/** When what was acknowledged and never graded is looked for. */
export interface SweepTimes {
  readonly everyMs: number;
  /** Younger submissions are somebody else's work, perhaps at this moment. */
  readonly olderThanMs: number;
}

const usualSweep: SweepTimes = { everyMs: 15_000, olderThanMs: 60_000 };
const sweepBatch = 50;

/** Until when a submission that could not be graded is left alone: twice as long each time. */
interface Rest {
  readonly ms: number;
  readonly until: number;
}

const longestRestMs = 3_600_000;

/** Makes the desk of one server. */
export function createDesk(options: DeskOptions): GradingDesk {
  const { capacity, clock, log, metrics, pool, store } = options;
  const { everyMs, olderThanMs } = options.sweep ?? usualSweep;
  let places = 0;
  const running = new Set<Promise<unknown>>();

  async function gradeNow(task: Task, alsoWrite?: Parameters<GradingDesk['grade']>[1]): Promise<DeskOutcome> {
    const began = performance.now();
    const outcome = await pool.grade({ slug: task.exercise, files: task.files, seed: task.seed });
    if (outcome.kind === 'fault') {
      log.error(
        { submission: task.id, message: outcome.message },
        'a submission could not be graded; the sweep tries it again',
      );
      return { kind: 'failed', message: outcome.message };
    }
    if (outcome.verdict.reason === 'engine-fault') {
      log.error(
        { submission: task.id, detail: outcome.detail },
        'the engine failed on a submission; the sweep tries it again',
      );
      return { kind: 'failed', message: 'engine fault' };
    }
    const { bytes, verdict } = outcome;
    const stored = await store.transaction(async (trx) => {
      const result = await storeVerdict(trx, { submission: task.id, verdict, bytes, at: clock() });
      if (result.kind === 'stored' || result.kind === 'known') await alsoWrite?.(trx, result.verdict);
      return result;
    });
    // Its account was deleted meanwhile, and the submission with it.
    if (stored.kind === 'gone') return { kind: 'failed', message: 'gone' };
    if (stored.kind === 'different') {
      log.error(
        { submission: task.id },
        'a second grading by the same versions gave other bytes; the first verdict stands',
      );
      return { kind: 'failed', message: 'verdicts differ' };
    }
    metrics().graded(task.exercise, verdict.status, (performance.now() - began) / 1000);
    return { kind: 'graded', verdict: stored.verdict };
  }

  async function gradeSafely(task: Task, alsoWrite?: Parameters<GradingDesk['grade']>[1]): Promise<DeskOutcome> {
    const work = gradeNow(task, alsoWrite).catch((error: unknown): DeskOutcome => {
      log.error({ submission: task.id, error }, 'a verdict could not be stored; the sweep tries it again');
      return isOutage(error) ? { kind: 'outage' } : { kind: 'failed', message: 'not stored' };
    });
    running.add(work);
    const outcome = await work;
    running.delete(work);
    return outcome;
  }

  async function sweepOnce(signal: AbortSignal, resting: Map<string, Rest>): Promise<void> {
    const tasks = await findWaitingSubmissions(store.db, clock() - olderThanMs, sweepBatch + resting.size);
    for (const task of tasks) {
      if (signal.aborted) return;
      const rest = resting.get(task.id);
      if (rest !== undefined && rest.until > clock()) continue;
      const outcome = await gradeSafely(task);
      if (outcome.kind === 'outage') return;
      if (outcome.kind === 'failed') {
        const ms = Math.min(2 * (rest?.ms ?? everyMs), longestRestMs);
        resting.set(task.id, { ms, until: clock() + ms });
        continue;
      }
      resting.delete(task.id);
      log.info({ submission: task.id }, 'graded a submission that had been left waiting');
    }
  }

  const fullFor = (): number | undefined =>
    places < capacity.waitingAtMost + capacity.workers
      ? undefined
      : Math.max(1, Math.ceil(places / capacity.verdictsPerSecond));

  return {
    capacity,
    fullFor,
    admit() {
      const retryAfter = fullFor();
      if (retryAfter !== undefined) return { kind: 'full', retryAfter };
      places += 1;
      let held = true;
      return {
        kind: 'admitted',
        release() {
          if (held) places -= 1;
          held = false;
        },
      };
    },
    grade: gradeSafely,
    waiting: () => places,
    async sweep(signal) {
      const resting = new Map<string, Rest>();
      while (!signal.aborted) {
        await sweepOnce(signal, resting).catch((error: unknown) => log.error({ error }, 'the sweep failed'));
        await sleep(everyMs, undefined, { signal }).catch(() => undefined);
      }
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

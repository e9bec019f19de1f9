import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GradeRequest } from '../grade.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { WorkerPool } from './worker-pool.ts';

/** A verdict takes milliseconds; a worker that is silent for this long has a bug of ours and is replaced. */
export const defaultWatchdogMs = 30_000;

export interface NodePoolOptions {
  /** Worker threads; the number of cores by default. */
  readonly workers?: number;
  /** A folder with `engine/` and `graders/<slug>.json`; the generated one by default. */
  readonly folder?: URL;
  /** Milliseconds after which a silent worker is replaced. */
  readonly watchdogMs?: number;
  /** Let every other thread go first where cores are short, as a server does that has to answer while it grades. Linux only. */
  readonly yielding?: boolean;
}

/** What a thread is told when it starts. */
export interface NodeWorkerData {
  readonly folder: string | undefined;
  readonly yielding: boolean;
}

/** Worker threads that grade. Requests are taken in order; each answer is that of its own request. */
export type NodePool = WorkerPool<GradeRequest>;

/** Starts the threads. They read the engine and the bundles, so `generate` must have run. */
export function createNodePool(options: NodePoolOptions = {}): NodePool {
  const { folder, watchdogMs = defaultWatchdogMs, workers = availableParallelism(), yielding = false } = options;
  const workerData: NodeWorkerData = { folder: folder?.href, yielding };
  return createWorkerPool(
    workers,
    watchdogMs,
    () => new Worker(new URL('./node-worker.ts', import.meta.url), { workerData }),
  );
}

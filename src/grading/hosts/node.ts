import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GradeOutcome, GradeRequest } from '../grade.ts';
import type { WorkerReply, WorkerTask } from './node-worker.ts';

/** A verdict takes milliseconds; a worker that is silent for this long has a bug of ours and is replaced. */
const defaultWatchdogMs = 30_000;

export interface NodePoolOptions {
  /** Worker threads; the number of cores by default. */
  readonly workers?: number;
  /** A folder with `engine/` and `graders/<slug>.json`; the generated one by default. */
  readonly folder?: URL;
  /** Milliseconds after which a silent worker is replaced. */
  readonly watchdogMs?: number;
}

/** Worker threads that grade. Requests are taken in order; each answer is that of its own request. */
export interface NodePool {
  readonly workers: number;
  /** Never rejects: a worker that dies or is silent answers `fault`. It is replaced, and so is one whose engine faulted. */
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly request: GradeRequest;
  readonly resolve: (outcome: GradeOutcome) => void;
}

interface Slot {
  worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Starts the threads. They read the engine and the bundles, so `generate` must have run. */
export function createNodePool(options: NodePoolOptions = {}): NodePool {
  const count = options.workers ?? availableParallelism();
  const { folder, watchdogMs = defaultWatchdogMs } = options;
  const start = (): Worker => startWorker(folder);
  const waiting: Job[] = [];
  const slots: Slot[] = Array.from({ length: count }, () => ({ worker: start(), job: undefined, timer: undefined }));
  let closed = false;
  slots.forEach(watch);

  function watch(slot: Slot): void {
    slot.worker.on('message', (reply: WorkerReply) => {
      if (isEngineFault(reply)) restart(slot);
      finish(slot, reply);
    });
    slot.worker.on('error', (error) => replace(slot, error instanceof Error ? error.message : String(error)));
    slot.worker.on(
      'exit',
      (code) => !closed && slot.job !== undefined && replace(slot, `worker exited with code ${code}`),
    );
  }

  function restart(slot: Slot): void {
    slot.worker.removeAllListeners();
    void slot.worker.terminate();
    slot.worker = start();
    watch(slot);
  }

  function replace(slot: Slot, message: string): void {
    restart(slot);
    finish(slot, { kind: 'fault', message });
  }

  function finish(slot: Slot, outcome: GradeOutcome): void {
    const { job } = slot;
    clearTimeout(slot.timer);
    slot.job = undefined;
    assign(slot);
    job?.resolve(outcome);
  }

  function assign(slot: Slot): void {
    const job = waiting.shift();
    if (job === undefined) {
      slot.worker.unref();
      return;
    }
    slot.job = job;
    slot.worker.ref();
    slot.timer = setTimeout(() => replace(slot, `no answer within ${watchdogMs} ms`), watchdogMs);
    slot.timer.unref();
    slot.worker.postMessage(job.request satisfies WorkerTask);
  }

  return {
    workers: count,
    grade: (request) =>
      new Promise((resolve) => {
        waiting.push({ request, resolve });
        const free = slots.find((slot) => slot.job === undefined);
        if (free !== undefined) assign(free);
      }),
    async close() {
      closed = true;
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Something of ours broke, and the thread may be left with more broken than that grading. */
function isEngineFault(outcome: GradeOutcome): boolean {
  return outcome.kind === 'graded' && outcome.verdict.reason === 'engine-fault';
}

function startWorker(folder: URL | undefined): Worker {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), { workerData: folder?.href });
  worker.unref();
  return worker;
}

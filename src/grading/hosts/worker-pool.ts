import type { Worker } from 'node:worker_threads';
import type { GradeOutcome } from '../grade.ts';

/** Worker threads that answer each task with an outcome. Tasks are taken in order; each answer is that of its own task. */
export interface WorkerPool<Task> {
  readonly workers: number;
  /** Never rejects: a worker that dies or is silent answers `fault`. It is replaced, and so is one whose engine faulted. */
  readonly grade: (task: Task) => Promise<GradeOutcome>;
  /** Ends the threads; what they were grading is never answered. */
  readonly close: () => Promise<void>;
}

interface Job<Task> {
  readonly task: Task;
  readonly resolve: (outcome: GradeOutcome) => void;
}

interface Slot<Task> {
  worker: Worker;
  job: Job<Task> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Starts `count` threads with `startWorker`; one that is silent for `watchdogMs` is replaced. Idle ones keep no process alive. */
export function createWorkerPool<Task>(count: number, watchdogMs: number, startWorker: () => Worker): WorkerPool<Task> {
  const start = (): Worker => {
    const worker = startWorker();
    worker.unref();
    return worker;
  };
  const waiting: Job<Task>[] = [];
  const slots = Array.from({ length: count }, (): Slot<Task> => ({
    worker: start(),
    job: undefined,
    timer: undefined,
  }));
  let closed = false;
  slots.forEach(watch);

  function watch(slot: Slot<Task>): void {
    slot.worker.on('message', (reply: GradeOutcome) => {
      if (isEngineFault(reply)) restart(slot);
      finish(slot, reply);
    });
    slot.worker.on('error', (error) => replace(slot, error instanceof Error ? error.message : String(error)));
    slot.worker.on(
      'exit',
      (code) => !closed && slot.job !== undefined && replace(slot, `worker exited with code ${code}`),
    );
  }

  function restart(slot: Slot<Task>): void {
    slot.worker.removeAllListeners();
    void slot.worker.terminate();
    slot.worker = start();
    watch(slot);
  }

  function replace(slot: Slot<Task>, message: string): void {
    restart(slot);
    finish(slot, { kind: 'fault', message });
  }

  function finish(slot: Slot<Task>, outcome: GradeOutcome): void {
    const { job } = slot;
    clearTimeout(slot.timer);
    slot.job = undefined;
    assign(slot);
    job?.resolve(outcome);
  }

  function assign(slot: Slot<Task>): void {
    const job = closed ? undefined : waiting.shift();
    if (job === undefined) {
      slot.worker.unref();
      return;
    }
    slot.job = job;
    slot.worker.ref();
    slot.timer = setTimeout(() => replace(slot, `no answer within ${watchdogMs} ms`), watchdogMs);
    slot.timer.unref();
    slot.worker.postMessage(job.task);
  }

  return {
    workers: count,
    grade: (task) =>
      new Promise((resolve) => {
        waiting.push({ task, resolve });
        const free = slots.find((slot) => slot.job === undefined);
        if (free !== undefined) assign(free);
      }),
    async close() {
      closed = true;
      // A watchdog that fires while its thread ends would start another one, and never let this one be waited for.
      for (const { timer } of slots) clearTimeout(timer);
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Something of ours broke, and the thread may be left with more broken than that grading. */
function isEngineFault(outcome: GradeOutcome): boolean {
  return outcome.kind === 'graded' && outcome.verdict.reason === 'engine-fault';
}

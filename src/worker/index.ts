import type { GradeOutcome, GradeRequest } from '#grading';
import type { PageMessage, WorkerMessage } from './protocol.ts';

/** A verdict takes milliseconds and the first one has a download before it; past this the worker is replaced. */
const watchdogMs = 20_000;

/** The page's side of the grading worker. */
export interface GradingClient {
  /** Loads engine and grader ahead of the first check. Resolves when ready; a failure shows at `grade`. */
  readonly prepare: (slug: string) => Promise<void>;
  /** Never rejects: a worker that dies or is silent answers `fault`. It is replaced, and so is one that broke. */
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
  readonly close: () => void;
}

type Ask = { readonly kind: 'prepare'; readonly slug: string } | ({ readonly kind: 'grade' } & GradeRequest);
type Outcome = WorkerMessage['outcome'];

/** Something of ours broke, or a grader did not arrive: a worker does not ask for a module a second time. */
function isBroken(outcome: Outcome): boolean {
  return outcome.kind === 'fault' || (outcome.kind === 'graded' && outcome.verdict.reason === 'engine-fault');
}

/** Starts the worker at the first request. */
export function createGradingClient(): GradingClient {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, (outcome: Outcome) => void>();

  function start(): Worker {
    const started = new Worker(new URL('./grading.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      const resolve = waiting.get(data.id);
      waiting.delete(data.id);
      resolve?.(data.outcome);
      if (isBroken(data.outcome)) stop('the worker is replaced');
    });
    started.addEventListener('error', (event) => stop(event.message || 'the worker did not start'));
    return started;
  }

  function stop(message: string): void {
    worker?.terminate();
    worker = undefined;
    const unanswered = [...waiting.values()];
    waiting.clear();
    for (const resolve of unanswered) resolve({ kind: 'fault', message });
  }

  function ask(request: Ask): Promise<Outcome> {
    worker ??= start();
    count += 1;
    const id = count;
    worker.postMessage({ id, ...request } satisfies PageMessage);
    return new Promise((resolve) => {
      const timer = setTimeout(() => stop(`no answer within ${watchdogMs} ms`), watchdogMs);
      waiting.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  }

  return {
    async prepare(slug) {
      await ask({ kind: 'prepare', slug });
    },
    async grade(request) {
      const outcome = await ask({ kind: 'grade', ...request });
      return outcome.kind === 'ready' ? { kind: 'fault', message: 'the worker answered another question' } : outcome;
    },
    close: () => stop('closed'),
  };
}

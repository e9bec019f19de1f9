import { dropPromiseJobs, GraderPromise, runPromiseJobs } from './grader-promise.ts';
import type { GraderDispatch, GraderHost } from './guest/grader.ts';

/** Jobs that one message may cause: far above any honest grader, to end a chain of ours that never rests. */
const mostJobs = 1_000_000;

/**
 * A grader's code. It is evaluated anew by each call, with the Promise that it is to use, and returns what
 * connects that fresh grader with its host: no state of one grading reaches the next.
 */
export type GraderProgram = (promise: PromiseConstructor) => (host: GraderHost) => GraderDispatch;

/**
 * One grader, from the first message of a grading to its verdict. It is ours and trusted, so it runs beside the
 * engine; what it has of the submission is text that the submission's VM wrote.
 */
export class GraderGuest {
  readonly #dispatch: GraderDispatch;

  constructor(program: GraderProgram, host: GraderHost) {
    dropPromiseJobs();
    this.#dispatch = program(GraderPromise as unknown as PromiseConstructor)(host);
  }

  /** Delivers a message, runs the jobs that it causes and returns what was answered at once. Throws what the grader throws. */
  ask(...message: readonly string[]): string | undefined {
    const [op = '', a = '', b = '', c = '', d = '', e = '', f = ''] = message;
    const answer = this.#dispatch(op, a, b, c, d, e, f);
    if (!runPromiseJobs(mostJobs)) throw new Error('the grader never rests');
    return answer;
  }
}

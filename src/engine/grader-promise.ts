type State = 'pending' | 'fulfilled' | 'rejected';
type Settle = (value: unknown) => void;

interface Resolvers {
  readonly resolve: Settle;
  readonly reject: Settle;
}

interface Reaction {
  readonly derived: GraderPromise;
  readonly onFulfilled: unknown;
  readonly onRejected: unknown;
}

/** Jobs that are due, in order. A grading runs within one call on its thread, so one list serves all. */
let jobs: (() => void)[] = [];

/** Executor of promises that are settled from within. */
const fromWithin = (): void => undefined;

/**
 * The Promise of graders: ECMAScript's, job for job, but its jobs run when {@link runPromiseJobs} is called and
 * not when the host comes to it. So a grading takes the same steps on every host. Not to be subclassed.
 */
export class GraderPromise {
  #state: State = 'pending';
  #value: unknown;
  #reactions: Reaction[] = [];

  constructor(executor: (resolve: Settle, reject: Settle) => void) {
    if (executor === fromWithin) return;
    const { reject, resolve } = this.#resolvers();
    try {
      executor(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  static resolve(value?: unknown): GraderPromise {
    if (value instanceof GraderPromise) return value;
    const promise = new GraderPromise(fromWithin);
    promise.#resolve(value);
    return promise;
  }

  static reject(reason?: unknown): GraderPromise {
    const promise = new GraderPromise(fromWithin);
    promise.#settle('rejected', reason);
    return promise;
  }

  static withResolvers(): Resolvers & { readonly promise: GraderPromise } {
    const promise = new GraderPromise(fromWithin);
    return { promise, ...promise.#resolvers() };
  }

  static all(values: Iterable<unknown>): GraderPromise {
    return gather(values, (value, keep, reject) => value.then(keep, reject));
  }

  static allSettled(values: Iterable<unknown>): GraderPromise {
    return gather(values, (promise, keep) =>
      promise.then(
        (value: unknown) => keep({ status: 'fulfilled', value }),
        (reason: unknown) => keep({ status: 'rejected', reason }),
      ),
    );
  }

  static race(values: Iterable<unknown>): GraderPromise {
    return new GraderPromise((resolve, reject) => {
      for (const value of values) GraderPromise.resolve(value).then(resolve, reject);
    });
  }

  then(onFulfilled?: unknown, onRejected?: unknown): GraderPromise {
    const reaction: Reaction = { derived: new GraderPromise(fromWithin), onFulfilled, onRejected };
    if (this.#state === 'pending') this.#reactions.push(reaction);
    else this.#react(reaction);
    return reaction.derived;
  }

  catch(onRejected?: unknown): GraderPromise {
    return this.then(undefined, onRejected);
  }

  finally(onFinally: () => unknown): GraderPromise {
    return this.then(
      (value: unknown) => GraderPromise.resolve(onFinally()).then(() => value),
      (reason: unknown) => GraderPromise.resolve(onFinally()).then(() => GraderPromise.reject(reason)),
    );
  }

  #resolvers(): Resolvers {
    let called = false;
    const first = (settle: Settle): Settle => {
      return (value) => {
        if (called) return;
        called = true;
        settle(value);
      };
    };
    return {
      resolve: first((value) => this.#resolve(value)),
      reject: first((reason) => this.#settle('rejected', reason)),
    };
  }

  #resolve(value: unknown): void {
    if (value === this) return this.#settle('rejected', new TypeError('a promise cannot resolve to itself'));
    if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
      return this.#settle('fulfilled', value);
    let then: unknown;
    try {
      then = (value as { readonly then?: unknown }).then;
    } catch (error) {
      return this.#settle('rejected', error);
    }
    if (typeof then !== 'function') return this.#settle('fulfilled', value);
    jobs.push(() => {
      const { reject, resolve } = this.#resolvers();
      try {
        Reflect.apply(then, value, [resolve, reject]);
      } catch (error) {
        reject(error);
      }
    });
  }

  #settle(state: State, value: unknown): void {
    this.#state = state;
    this.#value = value;
    for (const reaction of this.#reactions) this.#react(reaction);
    this.#reactions = [];
  }

  #react({ derived, onFulfilled, onRejected }: Reaction): void {
    const [state, value] = [this.#state, this.#value];
    const handler = state === 'fulfilled' ? onFulfilled : onRejected;
    jobs.push(() => {
      if (typeof handler !== 'function') return derived.#settle(state, value);
      try {
        derived.#resolve((handler as (value: unknown) => unknown)(value));
      } catch (error) {
        derived.#settle('rejected', error);
      }
    });
  }
}

/** A promise of what `ask` keeps of each value, in order. */
function gather(
  values: Iterable<unknown>,
  ask: (value: GraderPromise, keep: Settle, reject: Settle) => void,
): GraderPromise {
  return new GraderPromise((resolve, reject) => {
    const kept: unknown[] = [];
    let missing = 1;
    const arrive = (): void => {
      missing -= 1;
      if (missing === 0) resolve(kept);
    };
    let count = 0;
    for (const value of values) {
      const index = count;
      count += 1;
      missing += 1;
      kept[index] = undefined;
      const keep = (one: unknown): void => {
        kept[index] = one;
        arrive();
      };
      ask(GraderPromise.resolve(value), keep, reject);
    }
    arrive();
  });
}

/** Runs jobs, and those that they cause, until none is left; false when more than `maximum` would have run. */
export function runPromiseJobs(maximum: number): boolean {
  let ran = 0;
  while (jobs.length > 0) {
    const due = jobs;
    ran += due.length;
    if (ran > maximum) return false;
    jobs = [];
    for (const job of due) job();
  }
  return true;
}

/** Drops the jobs of a grading that has ended. */
export function dropPromiseJobs(): void {
  jobs = [];
}

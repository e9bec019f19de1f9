import type { Attempt } from './collect.ts';
import { median } from './statistics.ts';

/** The attempts of each learner, in the order of their times; without times, of the results. */
export function byLearner(attempts: readonly Attempt[]): ReadonlyMap<string, readonly Attempt[]> {
  const learners = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const own = learners.get(attempt.learner);
    if (own === undefined) learners.set(attempt.learner, [attempt]);
    else own.push(attempt);
  }
  for (const own of learners.values()) own.sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
  return learners;
}

export interface AttemptFacts {
  readonly learners: number;
  /** Share of the learners whose first attempt passed. */
  readonly firstTry: number;
  readonly passed: number;
  /** Attempts up to the first that passed, in the middle of those who passed. */
  readonly medianToPass?: number;
}

/** How many attempts an exercise took. Undefined where no attempt has a time, so that there is one for each learner. */
export function attemptFacts(learners: ReadonlyMap<string, readonly Attempt[]>): AttemptFacts | undefined {
  const all = [...learners.values()];
  if (!all.some((own) => own.some(({ submittedAt }) => submittedAt !== undefined))) return undefined;
  const toPass = all.map((own) => own.findIndex(({ status }) => status === 'passed') + 1).filter((count) => count > 0);
  const medianToPass = median(toPass);
  return {
    learners: all.length,
    firstTry: toPass.filter((count) => count === 1).length / all.length,
    passed: toPass.length,
    ...(medianToPass === undefined ? {} : { medianToPass }),
  };
}

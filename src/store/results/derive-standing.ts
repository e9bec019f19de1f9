import type { VerdictStatus } from '../schema.ts';

/** What is read of a verdict without its text. */
export interface GradedAttempt {
  readonly id: string;
  readonly status: VerdictStatus;
  readonly earned: number;
  readonly possible: number;
  readonly held: boolean;
  readonly failedChecks: readonly string[];
  readonly brokenRules: readonly string[];
  readonly provedRules: readonly string[];
}

export interface Attempt {
  readonly id: string;
  readonly submittedAt: number;
  /** The newest verdict; undefined while the submission waits for its first. */
  readonly graded: GradedAttempt | undefined;
  /** What an instructor decided against the verdict. */
  readonly overridden?: 'passed' | 'failed' | undefined;
}

/** How an account stands at an exercise. */
export interface Standing {
  /** The submission that counts: the first that passed, else the last. */
  readonly submission: string;
  readonly verdict: string | null;
  readonly status: VerdictStatus | 'waiting';
  readonly earned: number;
  readonly possible: number;
  readonly held: boolean;
  readonly overridden: boolean;
  readonly attempts: number;
  readonly attemptsToPass: number | null;
  readonly failedChecks: readonly string[];
  /** Of the submission that counts, or of the last graded one while that waits. */
  readonly brokenRules: readonly string[];
  readonly provedRules: readonly string[];
  readonly lastAt: number;
}

const statusOf = ({ graded, overridden }: Attempt) => overridden ?? graded?.status ?? 'waiting';

/** Derives a standing from all attempts at one exercise, in the order of their numbers; undefined where there are none. */
export function deriveStanding(attempts: readonly Attempt[]): Standing | undefined {
  const firstPassed = attempts.findIndex((attempt) => statusOf(attempt) === 'passed');
  const counting = attempts.at(firstPassed);
  if (counting === undefined) return undefined;
  const { graded } = counting;
  const told = graded ?? attempts.findLast((attempt) => attempt.graded !== undefined)?.graded;
  return {
    submission: counting.id,
    verdict: graded?.id ?? null,
    status: statusOf(counting),
    earned: graded?.earned ?? 0,
    possible: graded?.possible ?? 0,
    held: graded?.held ?? false,
    overridden: counting.overridden !== undefined,
    attempts: attempts.length,
    attemptsToPass: firstPassed === -1 ? null : firstPassed + 1,
    failedChecks: graded?.failedChecks ?? [],
    brokenRules: told?.brokenRules ?? [],
    provedRules: told?.provedRules ?? [],
    lastAt: Math.max(...attempts.map(({ submittedAt }) => submittedAt)),
  };
}

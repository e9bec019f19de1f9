import type { SubmissionSummary } from '#contract';

/** The attempts at one exercise, newest first. */
export interface ExerciseAttempts {
  readonly exercise: string;
  readonly attempts: readonly SubmissionSummary[];
}

/** Attempts by exercise; the exercise that was worked on last is first. */
export function groupAttempts(submissions: readonly SubmissionSummary[]): readonly ExerciseAttempts[] {
  const newestFirst = submissions.toSorted(
    (a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt) || b.attempt - a.attempt,
  );
  const groups = Map.groupBy(newestFirst, ({ exercise }) => exercise);
  return [...groups].map(([exercise, attempts]) => ({ exercise, attempts }));
}

/** The attempt that one is compared with at first: the one before it at the same exercise. */
export function attemptBefore(
  submissions: readonly SubmissionSummary[],
  { attempt, exercise }: Pick<SubmissionSummary, 'attempt' | 'exercise'>,
): SubmissionSummary | undefined {
  return submissions
    .filter((other) => other.exercise === exercise && other.attempt < attempt)
    .toSorted((a, b) => b.attempt - a.attempt)[0];
}

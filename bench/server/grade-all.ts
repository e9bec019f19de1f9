import type { GradeOutcome, GradeRequest } from '#grading';
import type { NodePool } from '#grading/node';

export type Graded = Extract<GradeOutcome, { readonly kind: 'graded' }>;

/** Grades with a pool, or throws: what cannot be graded cannot be measured. */
export async function gradeOrThrow(pool: NodePool, request: GradeRequest): Promise<Graded> {
  const outcome = await pool.grade(request);
  if (outcome.kind === 'fault') throw new Error(`${request.slug} could not be graded: ${outcome.message}`);
  return outcome;
}

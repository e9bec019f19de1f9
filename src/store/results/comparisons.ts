import { createId } from '../create-id.ts';
import type { Comparison } from '#contract';
import type { Db } from '../database/dialect.ts';
import { findVerdict } from './verdicts.ts';

export interface NewComparison {
  readonly submission: string;
  /** Id of the account or machine whose verdict it is. */
  readonly madeBy: string;
  readonly exerciseVersion: string;
  readonly engineVersion: string;
  /** Of the bytes that it came to. */
  readonly sha256: string;
  readonly at: number;
}

/** Compares a verdict that somebody else derived with the server's of the same versions, and records the outcome. */
export async function recordComparison(
  db: Db,
  { at, engineVersion, exerciseVersion, madeBy, sha256, submission }: NewComparison,
): Promise<Exclude<Comparison, 'none'>> {
  const own = await findVerdict(db, submission, exerciseVersion, engineVersion);
  const outcome = own === undefined ? 'old-version' : own.sha256 === sha256 ? 'same' : 'different';
  await db
    .insertInto('comparisons')
    .values({
      id: createId(),
      submission_id: submission,
      made_by: madeBy,
      exercise_version: exerciseVersion,
      engine_version: engineVersion,
      sha256,
      outcome,
      made_at: at,
    })
    .execute();
  return outcome;
}

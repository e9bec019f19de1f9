import { expressionBuilder } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { Db } from '../database/dialect.ts';
import type { Tables } from '../schema.ts';
import { readStrings } from '../stored-json.ts';
import type { Attempt } from './derive-standing.ts';

/** An attempt, and whose and at what it is. */
export interface AttemptOf extends Attempt {
  readonly account: string;
  readonly exercise: string;
}

const { and, eb, selectFrom } = expressionBuilder<Tables, 'submissions'>();

/** Joins a submission with the verdict that was given last. */
export const newestVerdict: Expression<SqlBool> = eb(
  'verdicts.id' as 'submissions.id',
  '=',
  selectFrom('verdicts as newest')
    .select('newest.id')
    .whereRef('newest.submission_id', '=', 'submissions.id')
    .orderBy('newest.graded_at', 'desc')
    .orderBy('newest.id', 'desc')
    .limit(1),
);

/** For {@link readAttempts}: those of an account at an exercise. */
export function attemptsAt(account: string, exercise: string): Expression<SqlBool> {
  return and([eb('submissions.account_id', '=', account), eb('submissions.exercise', '=', exercise)]);
}

/** Attempts with their newest verdicts, by account and exercise, the first attempt first. */
export async function readAttempts(db: Db, which: Expression<SqlBool>): Promise<readonly AttemptOf[]> {
  const rows = await db
    .selectFrom('submissions')
    .leftJoin('verdicts', (join) => join.on(newestVerdict))
    .select(['submissions.id', 'submissions.account_id', 'submissions.exercise', 'submissions.submitted_at'])
    .select(['verdicts.id as verdict_id', 'verdicts.status', 'verdicts.earned', 'verdicts.possible', 'verdicts.held'])
    .select(['verdicts.failed_checks', 'verdicts.broken_rules', 'verdicts.proved_rules'])
    .where(which)
    .orderBy('submissions.account_id')
    .orderBy('submissions.exercise')
    .orderBy('submissions.attempt')
    .execute();
  return rows.map((row) => ({
    account: row.account_id,
    exercise: row.exercise,
    id: row.id,
    submittedAt: row.submitted_at,
    graded:
      row.verdict_id === null
        ? undefined
        : {
            id: row.verdict_id,
            status: row.status ?? 'ungradable',
            earned: row.earned ?? 0,
            possible: row.possible ?? 0,
            held: row.held === 1,
            failedChecks: readStrings(row.failed_checks ?? '[]'),
            brokenRules: readStrings(row.broken_rules ?? '[]'),
            provedRules: readStrings(row.proved_rules ?? '[]'),
          },
  }));
}

import { expressionBuilder } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { Db } from '../database/dialect.ts';
import type { Tables } from '../schema.ts';
import { readStrings } from '../stored-json.ts';
import { deriveStanding } from './derive-standing.ts';
import type { Standing } from './derive-standing.ts';
import { readAttempts } from './read-attempts.ts';

/** How each who learns in a cohort stands. */
export interface CohortStandings {
  /** By name. */
  readonly learners: readonly LearnerStandings[];
  /** When the last verdict that counts was given, in epoch milliseconds. */
  readonly lastGradedAt: number | undefined;
}

export interface LearnerStandings {
  readonly id: string;
  readonly name: string;
  /** By exercise: what they tried. */
  readonly standings: ReadonlyMap<string, Standing>;
}

const byName = new Intl.Collator('id');

/**
 * The learners of a cohort with their standings, as the cohort's own overrides make them; of one exercise where it is
 * given. Four queries at most, however many learners there are.
 */
export async function readCohortStandings(db: Db, cohort: string, exercise?: string): Promise<CohortStandings> {
  const learners = await db
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.account_id')
    .select(['user.id', 'user.name'])
    .where('cohort_id', '=', cohort)
    .where('member_as', '=', 'learner')
    .execute();
  const stored = await readStored(db, cohort, exercise);
  const standings = new Map(learners.map(({ id }) => [id, new Map<string, Standing>()]));
  for (const { account, at, standing } of [...stored, ...(await readOverridden(db, cohort, exercise))])
    standings.get(account)?.set(at, standing);
  return {
    learners: learners
      .map(({ id, name }) => ({ id, name, standings: standings.get(id) ?? new Map<string, Standing>() }))
      .toSorted((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)),
    lastGradedAt: stored.reduce<number | undefined>(
      (last, { gradedAt }) => (gradedAt === null || (last !== undefined && gradedAt < last) ? last : gradedAt),
      undefined,
    ),
  };
}

async function readStored(db: Db, cohort: string, exercise: string | undefined) {
  const rows = await db
    .selectFrom('members')
    .innerJoin('standings', 'standings.account_id', 'members.account_id')
    .leftJoin('verdicts', 'verdicts.id', 'standings.verdict_id')
    .select(['standings.account_id', 'standings.exercise', 'standings.submission_id', 'standings.verdict_id'])
    .select(['standings.status', 'standings.earned', 'standings.possible', 'standings.held', 'standings.attempts'])
    .select(['attempts_to_pass', 'standings.broken_rules', 'standings.proved_rules', 'last_at'])
    .select(['verdicts.failed_checks', 'verdicts.graded_at'])
    .where('members.cohort_id', '=', cohort)
    .where('members.member_as', '=', 'learner')
    .$if(exercise !== undefined, (query) => query.where('standings.exercise', '=', exercise ?? ''))
    .execute();
  // Thousands of rows say the same few things.
  const read = rememberAnswers(readStrings);
  return rows.map((row) => ({
    account: row.account_id,
    at: row.exercise,
    gradedAt: row.graded_at,
    standing: {
      submission: row.submission_id,
      verdict: row.verdict_id,
      status: row.status,
      earned: row.earned,
      possible: row.possible,
      held: row.held === 1,
      overridden: false,
      attempts: row.attempts,
      attemptsToPass: row.attempts_to_pass,
      failedChecks: read(row.failed_checks ?? '[]'),
      brokenRules: read(row.broken_rules),
      provedRules: read(row.proved_rules),
      lastAt: row.last_at,
    } satisfies Standing,
  }));
}

function rememberAnswers<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const answer = answers.get(text) ?? work(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Standings that an override of the cohort makes other than the stored ones. */
async function readOverridden(db: Db, cohort: string, exercise: string | undefined) {
  const overrides = await db
    .selectFrom('overrides')
    .select(['submission_id', 'status'])
    .where('cohort_id', '=', cohort)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  if (overrides.length === 0) return [];
  const statusOf = new Map(overrides.map(({ status, submission_id }) => [submission_id, status]));
  const attempts = await readAttempts(db, besideOverrides(cohort, exercise));
  const groups = Map.groupBy(attempts, ({ account, exercise: at }) => `${account} ${at}`);
  return [...groups.values()].flatMap((group) => {
    const standing = deriveStanding(group.map((attempt) => ({ ...attempt, overridden: statusOf.get(attempt.id) })));
    const [first] = group;
    return standing === undefined || first === undefined
      ? []
      : [{ account: first.account, at: first.exercise, standing }];
  });
}

/** All attempts of whoever has an override in the cohort, at the exercise of that override. */
function besideOverrides(cohort: string, exercise: string | undefined): Expression<SqlBool> {
  const { and, eb, exists, selectFrom } = expressionBuilder<Tables, 'submissions'>();
  const judged = exists(
    selectFrom('overrides')
      .innerJoin('submissions as judged', 'judged.id', 'overrides.submission_id')
      .select('judged.id')
      .where('overrides.cohort_id', '=', cohort)
      .whereRef('judged.account_id', '=', 'submissions.account_id')
      .whereRef('judged.exercise', '=', 'submissions.exercise'),
  );
  return exercise === undefined ? judged : and([judged, eb('submissions.exercise', '=', exercise)]);
}

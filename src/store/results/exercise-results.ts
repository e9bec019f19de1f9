import { expressionBuilder } from 'kysely';
import type { ExerciseResults } from '#contract';
import { countRows } from '../database/dialect.ts';
import type { Db } from '../database/dialect.ts';
import type { Tables } from '../schema.ts';
import { readCohortStandings } from './cohort-standings.ts';
import type { Standing } from './derive-standing.ts';
import { newestVerdict } from './read-attempts.ts';

/** One exercise in one cohort, but for the texts of the course; only checks that somebody fails are in it. */
export type ExerciseReading = Omit<ExerciseResults, 'checks'> & {
  readonly checks: readonly Omit<ExerciseResults['checks'][number], 'title' | 'rule'>[];
};

/** The versions that grade today. */
export interface CurrentVersions {
  readonly exerciseVersion: string;
  readonly engineVersion: string;
}

/** How a cohort stands at an exercise. A small, fixed number of queries. */
export async function readExerciseResults(
  db: Db,
  cohort: string,
  exercise: string,
  current: CurrentVersions,
): Promise<ExerciseReading> {
  const { learners } = await readCohortStandings(db, cohort, exercise);
  const tried = learners.flatMap(({ id, standings }) => {
    const standing = standings.get(exercise);
    return standing === undefined ? [] : [{ learner: id, ...standing }];
  });
  const passed = tried.filter(({ status }) => status === 'passed');
  const median = medianOf(passed.flatMap(({ attemptsToPass }) => attemptsToPass ?? []));
  return {
    exercise,
    learners: learners.length,
    tried: tried.length,
    passed: passed.length,
    ungradable: tried.filter(({ status }) => status === 'ungradable').length,
    passedFirstTry: passed.filter(({ attemptsToPass }) => attemptsToPass === 1).length,
    ...(median === undefined ? {} : { medianAttempts: median }),
    distribution: tried
      .flatMap(({ earned, held, learner, possible, status }) =>
        status === 'waiting' ? [] : [{ learner, percent: toPercent(earned, possible), status, held }],
      )
      .toSorted((one, other) => other.percent - one.percent),
    checks: countChecks(tried),
    outdated: await countOutdated(db, cohort, exercise, current),
  };
}

function toPercent(earned: number, possible: number): number {
  return possible === 0 ? 0 : Math.round((100 * earned) / possible);
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function countChecks(standings: readonly Standing[]): ExerciseReading['checks'] {
  const graded = standings.filter(({ status, verdict }) => verdict !== null && status !== 'ungradable');
  const failed = new Map<string, number>();
  for (const check of graded.flatMap(({ failedChecks }) => failedChecks))
    failed.set(check, (failed.get(check) ?? 0) + 1);
  return [...failed]
    .map(([check, count]) => ({ check, failed: count, graded: graded.length }))
    .toSorted((one, other) => other.failed - one.failed || (one.check < other.check ? -1 : 1));
}

/** Submissions of the cohort's learners whose newest verdict is of other versions than today's. */
async function countOutdated(
  db: Db,
  cohort: string,
  exercise: string,
  { engineVersion, exerciseVersion }: CurrentVersions,
): Promise<number> {
  const { or, eb } = expressionBuilder<Tables, 'verdicts'>();
  const { outdated } = await db
    .selectFrom('members')
    .innerJoin('submissions', 'submissions.account_id', 'members.account_id')
    .innerJoin('verdicts', (join) => join.on(newestVerdict))
    .select(countRows().as('outdated'))
    .where('members.cohort_id', '=', cohort)
    .where('members.member_as', '=', 'learner')
    .where('submissions.exercise', '=', exercise)
    .where(
      or([eb('verdicts.exercise_version', '<>', exerciseVersion), eb('verdicts.engine_version', '<>', engineVersion)]),
    )
    .executeTakeFirstOrThrow();
  return outdated;
}

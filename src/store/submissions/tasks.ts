import type { SubmissionFiles } from '#course';
import type { Db } from '../database/dialect.ts';
import { countRows } from '../database/dialect.ts';
import { readFiles } from '../stored-json.ts';

/** What a grader needs of a submission. */
export interface GradingTask {
  readonly id: string;
  readonly exercise: string;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

const toTask = <Row extends { readonly files: string }>({ files, ...rest }: Row) => ({
  ...rest,
  files: readFiles(files),
});

/** Submissions without any verdict that were received before a moment, the oldest first. */
export async function findWaitingSubmissions(db: Db, before: number, limit: number): Promise<readonly GradingTask[]> {
  const rows = await db
    .selectFrom('waiting')
    .innerJoin('submissions', 'submissions.id', 'waiting.submission_id')
    .select(['submissions.id', 'exercise', 'files', 'seed'])
    .where('waiting.received_at', '<', before)
    .orderBy('waiting.received_at')
    .orderBy('waiting.submission_id')
    .limit(limit)
    .execute();
  return rows.map(toTask);
}

/** How many submissions wait for their first verdict. */
export async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await db.selectFrom('waiting').select(countRows().as('waiting')).executeTakeFirstOrThrow();
  return waiting;
}

export async function findTask(db: Db, submission: string): Promise<GradingTask | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select(['id', 'exercise', 'files', 'seed'])
    .where('id', '=', submission)
    .executeTakeFirst();
  return row === undefined ? undefined : toTask(row);
}

/** Which submissions a regrade is about: those of an exercise, or of it and of who learns in a cohort now. */
export interface RegradeScope {
  readonly exercise: string;
  readonly cohort?: string | undefined;
}

const inScope = (db: Db, { cohort, exercise }: RegradeScope) =>
  db
    .selectFrom('submissions')
    .where('submissions.exercise', '=', exercise)
    .$if(cohort !== undefined, (query) =>
      query.where('submissions.account_id', 'in', (of) =>
        of
          .selectFrom('members')
          .select('members.account_id')
          .where('members.cohort_id', '=', cohort ?? '')
          .where('members.member_as', '=', 'learner'),
      ),
    );

export async function countTasks(db: Db, scope: RegradeScope): Promise<number> {
  const { tasks } = await inScope(db, scope).select(countRows().as('tasks')).executeTakeFirstOrThrow();
  return tasks;
}

/** Ids of all submissions in scope, in their order: the plan of a regrade. */
export async function listTaskIds(db: Db, scope: RegradeScope): Promise<readonly string[]> {
  const rows = await inScope(db, scope).select('submissions.id').orderBy('submissions.id').execute();
  return rows.map(({ id }) => id);
}

/** The given submissions, without those that are gone by now. */
export async function readTasks(
  db: Db,
  ids: readonly string[],
): Promise<readonly (GradingTask & { readonly learner: { readonly id: string; readonly name: string } })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('user', 'user.id', 'submissions.account_id')
    .select(['submissions.id', 'exercise', 'files', 'seed', 'user.id as learner', 'user.name'])
    .where('submissions.id', 'in', ids)
    .orderBy('submissions.id')
    .execute();
  return rows.map(({ learner, name, ...task }) => ({ ...toTask(task), learner: { id: learner, name } }));
}

/** Submissions in the order of their ids, those after `afterId` where it is given. */
export async function listTasks(
  db: Db,
  scope: RegradeScope,
  { afterId, limit }: { readonly afterId?: string | undefined; readonly limit: number },
): Promise<readonly (GradingTask & { readonly learner: { readonly id: string; readonly name: string } })[]> {
  const rows = await inScope(db, scope)
    .innerJoin('user', 'user.id', 'submissions.account_id')
    .select(['submissions.id', 'exercise', 'files', 'seed', 'user.id as learner', 'user.name'])
    .$if(afterId !== undefined, (query) => query.where('submissions.id', '>', afterId ?? ''))
    .orderBy('submissions.id')
    .limit(limit)
    .execute();
  return rows.map(({ learner, name, ...task }) => ({ ...toTask(task), learner: { id: learner, name } }));
}

/** A stored verdict with what it was derived from, to derive it again. */
export interface VerdictTask extends GradingTask {
  readonly verdict: string;
  readonly exerciseVersion: string;
  readonly engineVersion: string;
  readonly sha256: string;
  readonly bytes: string;
}

/** Stored verdicts in the order of their ids; `id` is the submission's, `verdict` the verdict's. */
export async function listVerdictTasks(
  db: Db,
  {
    afterVerdict,
    exercise,
    limit,
  }: { readonly afterVerdict?: string | undefined; readonly exercise?: string | undefined; readonly limit: number },
): Promise<readonly VerdictTask[]> {
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('submissions', 'submissions.id', 'verdicts.submission_id')
    .select(['submissions.id', 'submissions.exercise', 'files', 'seed', 'verdicts.id as verdict'])
    .select([
      'exercise_version as exerciseVersion',
      'engine_version as engineVersion',
      'sha256',
      'verdicts.verdict as bytes',
    ])
    .$if(exercise !== undefined, (query) => query.where('verdicts.exercise', '=', exercise ?? ''))
    .$if(afterVerdict !== undefined, (query) => query.where('verdicts.id', '>', afterVerdict ?? ''))
    .orderBy('verdicts.id')
    .limit(limit)
    .execute();
  return rows.map(toTask);
}

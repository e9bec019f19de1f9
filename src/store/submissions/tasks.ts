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

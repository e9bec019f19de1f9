import { createId } from '../create-id.ts';
import type { Selectable } from 'kysely';
import type { Comment, Override } from '#contract';
import type { Db } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import type { Tables } from '../schema.ts';

/** Who says something of a submission, and in the name of which cohort. */
export interface RemarkBy {
  readonly submission: string;
  readonly cohort: string;
  /** Id of an account or a machine, and its name at that time. */
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

export type StoredOverride = Override & { readonly cohort: string };
export type StoredComment = Comment & { readonly cohort: string };

/** Decides against a verdict, which stays as it is. The last override of a cohort counts there. */
export async function addOverride(
  db: Db,
  { at, by, cohort, reason, status, submission }: RemarkBy & Pick<Override, 'status' | 'reason'>,
): Promise<Override> {
  const id = createId();
  await db
    .insertInto('overrides')
    .values({
      id,
      submission_id: submission,
      cohort_id: cohort,
      status,
      reason,
      made_by: by.id,
      made_by_name: by.name,
      made_at: at,
    })
    .execute();
  return { id, status, reason, by: { id: by.id, name: by.name }, at: toMoment(at) };
}

/** Says something of a submission, or of one line of it. */
export async function addComment(
  db: Db,
  { at, by, cohort, line, submission, text }: RemarkBy & { readonly text: string; readonly line?: number | undefined },
): Promise<Comment> {
  const row = {
    id: createId(),
    submission_id: submission,
    cohort_id: cohort,
    text,
    line: line ?? null,
    made_by: by.id,
    made_by_name: by.name,
    made_at: at,
  };
  await db.insertInto('comments').values(row).execute();
  const { cohort: _cohort, ...comment } = toComment(row);
  return comment;
}

/** What was said of a submission in any cohort, the last at the end. */
export async function readRemarks(
  db: Db,
  submission: string,
): Promise<{ readonly overrides: readonly StoredOverride[]; readonly comments: readonly StoredComment[] }> {
  const overrides = await db
    .selectFrom('overrides')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const comments = await db
    .selectFrom('comments')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return { overrides: overrides.map(toOverride), comments: comments.map(toComment) };
}

/** The override that counts for each of some submissions: the last of a cohort, or of any where none is named. */
export async function readLastOverrides(
  db: Db,
  submissions: readonly string[],
  cohort: string | undefined,
): Promise<ReadonlyMap<string, 'passed' | 'failed'>> {
  if (submissions.length === 0) return new Map();
  const rows = await db
    .selectFrom('overrides')
    .select(['submission_id', 'status'])
    .where('submission_id', 'in', submissions)
    .$if(cohort !== undefined, (query) => query.where('cohort_id', '=', cohort ?? ''))
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ status, submission_id }) => [submission_id, status]));
}

const envelope = (row: Selectable<Tables['overrides' | 'comments']>) => ({
  id: row.id,
  cohort: row.cohort_id,
  by: { id: row.made_by, name: row.made_by_name },
  at: toMoment(row.made_at),
});

function toOverride(row: Selectable<Tables['overrides']>): StoredOverride {
  return { ...envelope(row), status: row.status, reason: row.reason };
}

function toComment(row: Selectable<Tables['comments']>): StoredComment {
  return { ...envelope(row), text: row.text, ...(row.line === null ? {} : { line: row.line }) };
}

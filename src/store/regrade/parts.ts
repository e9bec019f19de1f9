import type { RegradeChange } from '#contract';
import type { Db, InTransaction } from '../database/dialect.ts';

/** A part of a regrade. Its submissions are fixed when the regrade begins; those of deleted accounts leave it. */
export interface RegradePart {
  /** Its number within the regrade. */
  readonly part: number;
  readonly submissions: readonly string[];
}

/** Rows of one statement: with three values each, far from what either database takes. */
const rowsAtOnce = 1000;

/** Cuts the submissions of a regrade into parts and stores them as still to be done. */
export async function planParts(
  trx: InTransaction,
  regrade: string,
  submissions: readonly string[],
  size: number,
): Promise<void> {
  const rows = submissions.map((submission_id, index) => ({
    regrade_id: regrade,
    part: Math.floor(index / size),
    submission_id,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('regrade_submissions')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** Parts of a regrade that are still to be done, in their order. */
export async function listOpenParts(db: Db, regrade: string): Promise<readonly RegradePart[]> {
  const rows = await db
    .selectFrom('regrade_submissions')
    .select(['part', 'submission_id'])
    .where('regrade_id', '=', regrade)
    .orderBy('part')
    .orderBy('submission_id')
    .execute();
  return [...Map.groupBy(rows, ({ part }) => part)].map(([part, of]) => ({
    part,
    submissions: of.map(({ submission_id }) => submission_id),
  }));
}

/** What is still to be done of a part: nothing where it is done. */
export async function readOpenPart(db: Db, regrade: string, part: number): Promise<RegradePart> {
  const rows = await db
    .selectFrom('regrade_submissions')
    .select('submission_id')
    .where('regrade_id', '=', regrade)
    .where('part', '=', part)
    .orderBy('submission_id')
    .execute();
  return { part, submissions: rows.map(({ submission_id }) => submission_id) };
}

/** A part that has been graded, and what changed in it. */
export interface RegradedPart {
  readonly regrade: string;
  readonly part: number;
  readonly changes: readonly RegradeChange[];
  readonly at: number;
}

/**
 * Notes a part that has been graded. Call it in the transaction that stores its verdicts. A part that is noted twice counts
 * once; where nothing is left to do, the regrade ends.
 */
export async function noteRegraded(trx: InTransaction, { at, changes, part, regrade }: RegradedPart): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('regrade_submissions')
    .where('regrade_id', '=', regrade)
    .where('part', '=', part)
    .executeTakeFirst();
  if (numDeletedRows > 0n && changes.length > 0)
    await trx
      .insertInto('regrade_changes')
      .values(
        changes.map((change) => ({
          regrade_id: regrade,
          submission_id: change.submission,
          change: JSON.stringify(change),
        })),
      )
      .execute();
  // Whoever notes another part at the same time waits here, and then sees that this one is done.
  await trx
    .updateTable('regrades')
    .set((builder) => ({ done: builder('done', '+', Number(numDeletedRows)) }))
    .where('id', '=', regrade)
    .execute();
  await trx
    .updateTable('regrades')
    .set((builder) => ({ status: 'done' as const, done: builder.ref('total'), finished_at: at }))
    .where('id', '=', regrade)
    .where('status', '=', 'running')
    .where(({ exists, not, selectFrom }) =>
      not(exists(selectFrom('regrade_submissions').select('part').where('regrade_id', '=', regrade))),
    )
    .execute();
}

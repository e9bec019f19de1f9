import canonicalize from 'canonicalize';
import type { Selectable } from 'kysely';
import type { Draft, NewDraft } from '#contract';
import type { Db } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import type { Tables } from '../schema.ts';
import { readFiles } from '../stored-json.ts';

/** What a draft belongs to. */
export interface DraftKey {
  readonly account: string;
  readonly exercise: string;
  readonly exerciseVersion: string;
  readonly variantNo: number;
}

export type DraftOutcome =
  { readonly kind: 'saved'; readonly draft: Draft } | { readonly kind: 'conflict'; readonly current: Draft };

const ofKey = (db: Db, { account, exercise, exerciseVersion, variantNo }: DraftKey) =>
  db
    .selectFrom('drafts')
    .selectAll()
    .where('account_id', '=', account)
    .where('exercise', '=', exercise)
    .where('exercise_version', '=', exerciseVersion)
    .where('variant_no', '=', variantNo);

/** All drafts of an account, the last saved first. */
export async function listDrafts(db: Db, account: string): Promise<Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('saved_at', 'desc')
    .orderBy('exercise')
    .orderBy('exercise_version')
    .orderBy('variant_no')
    .execute();
  return rows.map(toDraft);
}

export async function findDraft(db: Db, key: DraftKey): Promise<Draft | undefined> {
  const row = await ofKey(db, key).executeTakeFirst();
  return row === undefined ? undefined : toDraft(row);
}

/**
 * Saves a draft over the one that has the given revision, or where there is none. Otherwise what stands there stays
 * and is given back, unless it has the same text: then the request was only repeated.
 */
export async function saveDraft(
  db: Db,
  account: string,
  exercise: string,
  { exerciseVersion, files, revision, variantNo }: NewDraft,
  at: number,
): Promise<DraftOutcome> {
  const key: DraftKey = { account, exercise, exerciseVersion, variantNo };
  const text = canonicalize(files) ?? '{}';
  const next = { files: text, revision: revision + 1, saved_at: at };
  const { numUpdatedRows } = await db
    .updateTable('drafts')
    .set(next)
    .where('account_id', '=', account)
    .where('exercise', '=', exercise)
    .where('exercise_version', '=', exerciseVersion)
    .where('variant_no', '=', variantNo)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 1n || (await insertDraft(db, key, next)))
    return { kind: 'saved', draft: toDraft({ ...next, ...columnsOf(key) }) };
  const current = await ofKey(db, key).executeTakeFirstOrThrow();
  return current.files === text
    ? { kind: 'saved', draft: toDraft(current) }
    : { kind: 'conflict', current: toDraft(current) };
}

/** Takes over a draft that was written without an account. Nothing that stands there is overwritten. */
export async function mergeDraft(
  db: Db,
  key: DraftKey,
  files: Readonly<Record<string, string>>,
  savedAt: number,
): Promise<{ readonly kind: 'stored' | 'known' | 'conflict'; readonly current: Draft }> {
  const text = canonicalize(files) ?? '{}';
  const isStored = await insertDraft(db, key, { files: text, revision: 1, saved_at: savedAt });
  const current = await ofKey(db, key).executeTakeFirstOrThrow();
  const kind = isStored ? 'stored' : current.files === text ? 'known' : 'conflict';
  return { kind, current: toDraft(current) };
}

async function insertDraft(
  db: Db,
  key: DraftKey,
  row: { readonly files: string; readonly revision: number; readonly saved_at: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('drafts')
    .values({ ...columnsOf(key), ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function columnsOf({ account, exercise, exerciseVersion, variantNo }: DraftKey) {
  return { account_id: account, exercise, exercise_version: exerciseVersion, variant_no: variantNo };
}

function toDraft(row: Selectable<Tables['drafts']>): Draft {
  return {
    exercise: row.exercise,
    exerciseVersion: row.exercise_version,
    variantNo: row.variant_no,
    files: readFiles(row.files),
    revision: row.revision,
    savedAt: toMoment(row.saved_at),
  };
}

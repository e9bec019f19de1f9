import type { Selectable } from 'kysely';
import { regradeChangeSchema } from '#contract';
import type { Regrade, RegradeChange } from '#contract';
import { createId } from '../create-id.ts';
import type { Db, InTransaction } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import type { Tables } from '../schema.ts';
import { listTaskIds } from '../submissions/tasks.ts';
import { planParts } from './parts.ts';

/** At most so many changes are given back. */
const shownChanges = 1000;

export interface NewRegrade {
  readonly exercise: string;
  /** Undefined for every submission of the exercise. */
  readonly cohort?: string | undefined;
  readonly preview: boolean;
  readonly exerciseVersion: string;
  readonly engineVersion: string;
  /** Submissions that are graded and stored together. */
  readonly partSize: number;
  readonly askedBy: string;
  readonly correlationId: string;
  readonly at: number;
}

export type StoredRegrade = Omit<Regrade, 'links' | 'cohort'> & {
  readonly cohort?: string;
  readonly engineVersion: string;
  readonly askedBy: string;
};

/**
 * Begins a regrade of the submissions that are there now, and stores in what parts it is to be done. Resolves to its id.
 * One of nothing is done at once.
 */
export async function createRegrade(trx: InTransaction, regrade: NewRegrade): Promise<string> {
  const id = createId();
  const submissions = await listTaskIds(trx, regrade);
  const total = submissions.length;
  await trx
    .insertInto('regrades')
    .values({
      id,
      exercise: regrade.exercise,
      cohort_id: regrade.cohort ?? null,
      preview: regrade.preview ? 1 : 0,
      exercise_version: regrade.exerciseVersion,
      engine_version: regrade.engineVersion,
      status: total === 0 ? 'done' : 'running',
      total,
      done: 0,
      asked_by: regrade.askedBy,
      correlation_id: regrade.correlationId,
      started_at: regrade.at,
      finished_at: total === 0 ? regrade.at : null,
    })
    .execute();
  await planParts(trx, id, submissions, regrade.partSize);
  return id;
}

/** Ends a regrade that is running. */
export async function finishRegrade(db: Db, id: string, status: 'done' | 'failed', at: number): Promise<void> {
  await db
    .updateTable('regrades')
    .set({ status, finished_at: at })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute();
}

/** Regrades that no process has ended: after a crash they are to be gone on with, or to be failed. The oldest first. */
export async function listRunningRegrades(db: Db): Promise<readonly StoredRegrade[]> {
  const rows = await db.selectFrom('regrades').selectAll().where('status', '=', 'running').orderBy('id').execute();
  return rows.map((row) => toRegrade(row, []));
}

/** A regrade with its changes by now, in the order of the submissions. */
export async function findRegrade(db: Db, id: string): Promise<StoredRegrade | undefined> {
  const row = await db.selectFrom('regrades').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const changes = await db
    .selectFrom('regrade_changes')
    .select('change')
    .where('regrade_id', '=', id)
    .orderBy('submission_id')
    .limit(shownChanges)
    .execute();
  return toRegrade(
    row,
    changes.map(({ change }) => regradeChangeSchema.parse(JSON.parse(change))),
  );
}

function toRegrade(row: Selectable<Tables['regrades']>, changes: RegradeChange[]): StoredRegrade {
  return {
    id: row.id,
    exercise: row.exercise,
    ...(row.cohort_id === null ? {} : { cohort: row.cohort_id }),
    preview: row.preview === 1,
    exerciseVersion: row.exercise_version,
    engineVersion: row.engine_version,
    status: row.status,
    total: row.total,
    done: row.done,
    changes,
    startedAt: toMoment(row.started_at),
    correlationId: row.correlation_id,
    askedBy: row.asked_by,
  };
}

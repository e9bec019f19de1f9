import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createVersionedPool } from '#grading/versions';
import { countWaiting, findArtefact, verifyVerdicts } from '#store';
import type { Store } from '#store';
import { exercise } from './learners.ts';
import type { Ledger } from './learners.ts';

/** What is wrong between what learners were told and what is stored; all of it empty where nothing is. */
export interface Discrepancies {
  /** Acknowledged and not there, or there with other content or under another account. */
  readonly lost: readonly string[];
  /** There and never acknowledged: more than one effect of a key. */
  readonly unasked: readonly string[];
  /** Keys that were acknowledged under one id with another. */
  readonly doubled: readonly string[];
  /** Attempt numbers of an account that are not 1, 2, 3 and so on. */
  readonly gaps: readonly string[];
}

export const noDiscrepancies: Discrepancies = { lost: [], unasked: [], doubled: [], gaps: [] };

/**
 * Compares the ledger of learners who got an answer to everything with what the database holds of them, or of
 * everybody where none are named.
 */
export async function compareBooks(
  { db }: Store,
  { acknowledged }: Ledger,
  accounts?: ReadonlySet<string>,
): Promise<Discrepancies> {
  const all = await db
    .selectFrom('submissions')
    .select(['id', 'account_id', 'attempt', 'files'])
    .where('exercise', '=', exercise)
    .orderBy('account_id')
    .orderBy('attempt')
    .execute();
  const rows = all.filter(({ account_id }) => accounts?.has(account_id) ?? true);
  const stored = new Map(rows.map((row) => [row.id, row]));
  const told = new Set(acknowledged.map(({ id }) => id));
  const attempts = Map.groupBy(rows, (row) => row.account_id);
  return {
    lost: acknowledged
      .filter(({ account, files, id }) => {
        const row = stored.get(id);
        return row?.account_id !== account || row.files !== JSON.stringify(files);
      })
      .map(({ id }) => id),
    unasked: rows.filter(({ id }) => !told.has(id)).map(({ id }) => id),
    doubled: told.size === acknowledged.length ? [] : ['two keys were answered with one submission'],
    gaps: [...attempts]
      .filter(([, own]) => own.some(({ attempt }, index) => attempt !== index + 1))
      .map(([account, own]) => `${account}: ${own.map(({ attempt }) => attempt).join(' ')}`),
  };
}

/** Waits until no submission is left without a verdict. Throws where some still are after so many milliseconds. */
export async function allGraded({ db }: Store, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const waiting = await countWaiting(db);
    if (waiting === 0) return;
    if (Date.now() > deadline) throw new Error(`${waiting} submissions are still not graded after ${withinMs} ms`);
    await sleep(50);
  }
}

/** Derives every stored verdict again. Resolves to how many are the same, and which are not. */
export async function verifyAll({ db }: Store): Promise<{ readonly same: number; readonly others: readonly string[] }> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'gerbang-versions-'));
  const pool = createVersionedPool({
    workers: 2,
    cacheFolder,
    load: (kind, version) => findArtefact(db, kind, version),
  });
  try {
    const others: string[] = [];
    let same = 0;
    for await (const { row, verification } of verifyVerdicts({ db, derive: pool.grade, scope: {}, batch: 32 })) {
      if (verification.kind === 'same') same += 1;
      else others.push(`${row.submission}: ${JSON.stringify(verification)}`);
    }
    return { same, others };
  } finally {
    await pool.close();
    await rm(cacheFolder, { recursive: true, force: true });
  }
}

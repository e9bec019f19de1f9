import { hash } from 'node:crypto';
import { createId } from '../create-id.ts';
import type { Selectable } from 'kysely';
import { listFindings } from '#verdict';
import type { Verdict } from '#verdict';
import type { Db, InTransaction } from '../database/dialect.ts';
import type { Tables, VerdictStatus } from '../schema.ts';
import { readStrings, readVerdict } from '../stored-json.ts';
import { lockWork, refreshStanding } from './standings.ts';

/** What is known of a stored verdict without its text. */
export interface VerdictFacts {
  readonly id: string;
  readonly submission: string;
  readonly exercise: string;
  readonly exerciseVersion: string;
  readonly engineVersion: string;
  readonly status: VerdictStatus;
  readonly earned: number;
  readonly possible: number;
  readonly held: boolean;
  readonly failedChecks: readonly string[];
  readonly brokenRules: readonly string[];
  readonly provedRules: readonly string[];
  readonly sha256: string;
  readonly gradedAt: number;
}

/** A stored verdict with its text. */
export interface StoredVerdict extends VerdictFacts {
  readonly verdict: Verdict;
  /** Canonical JSON, as it was derived. */
  readonly bytes: string;
}

export interface NewVerdict {
  readonly submission: string;
  readonly verdict: Verdict;
  /** The verdict's canonical bytes. */
  readonly bytes: string;
  readonly at: number;
}

export type VerdictOutcome =
  /** `known`: the same verdict was there already, and nothing was changed. */
  | { readonly kind: 'stored' | 'known'; readonly verdict: VerdictFacts }
  /** The same versions gave another verdict before; that one stands. */
  | { readonly kind: 'different'; readonly verdict: VerdictFacts; readonly sha256: string }
  /** There is no such submission any more. */
  | { readonly kind: 'gone' };

/**
 * Stores the verdict of a submission under the versions that gave it, which are in the verdict. Storing it again
 * changes nothing, so who grades may do so more than once.
 */
export async function storeVerdict(
  trx: InTransaction,
  { at, bytes, submission, verdict }: NewVerdict,
): Promise<VerdictOutcome> {
  const of = await trx
    .selectFrom('submissions')
    .select(['account_id', 'exercise'])
    .where('id', '=', submission)
    .executeTakeFirst();
  if (of === undefined) return { kind: 'gone' };
  await lockWork(trx, of.account_id, of.exercise);
  const sha256 = hash('sha256', bytes);
  const [exerciseVersion, engineVersion] = [verdict.exercise.version, verdict.engine.version];
  const before = await findVerdict(trx, submission, exerciseVersion, engineVersion);
  if (before !== undefined)
    return before.sha256 === sha256
      ? { kind: 'known', verdict: before }
      : { kind: 'different', verdict: before, sha256 };
  const row = {
    id: createId(),
    submission_id: submission,
    exercise: of.exercise,
    exercise_version: exerciseVersion,
    engine_version: engineVersion,
    ...summarize(verdict),
    sha256,
    verdict: bytes,
    graded_at: at,
  };
  await trx.insertInto('verdicts').values(row).execute();
  await trx.deleteFrom('waiting').where('submission_id', '=', submission).execute();
  await refreshStanding(trx, of.account_id, of.exercise);
  return { kind: 'stored', verdict: toFacts(row) };
}

/** The verdict that two versions gave of a submission. */
export async function findVerdict(
  db: Db,
  submission: string,
  exerciseVersion: string,
  engineVersion: string,
): Promise<StoredVerdict | undefined> {
  const row = await db
    .selectFrom('verdicts')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('exercise_version', '=', exerciseVersion)
    .where('engine_version', '=', engineVersion)
    .executeTakeFirst();
  return row === undefined ? undefined : toStored(row);
}

/** All verdicts of a submission, the newest last. */
export async function readVerdicts(db: Db, submission: string): Promise<readonly StoredVerdict[]> {
  const rows = await db
    .selectFrom('verdicts')
    .selectAll()
    .where('submission_id', '=', submission)
    .orderBy('graded_at')
    .orderBy('id')
    .execute();
  return rows.map(toStored);
}

/** A rule is broken when one of its checks failed, the one to begin with first; skipped checks say nothing. */
export function summarize(verdict: Verdict) {
  const { checks, score, status } = verdict;
  const findings = listFindings(verdict);
  const broken = new Set(findings.map(({ rule }) => rule));
  const passed = checks.filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule);
  const proved = new Set(passed.filter((rule) => !broken.has(rule)));
  return {
    status,
    earned: score.earned,
    possible: score.possible,
    held: findings[0]?.gate === true ? 1 : 0,
    failed_checks: JSON.stringify(findings.map(({ id }) => id)),
    broken_rules: JSON.stringify([...broken]),
    proved_rules: JSON.stringify([...proved]),
  } as const;
}

export function toFacts(row: Selectable<Tables['verdicts']>): VerdictFacts {
  return {
    id: row.id,
    submission: row.submission_id,
    exercise: row.exercise,
    exerciseVersion: row.exercise_version,
    engineVersion: row.engine_version,
    status: row.status,
    earned: row.earned,
    possible: row.possible,
    held: row.held === 1,
    failedChecks: readStrings(row.failed_checks),
    brokenRules: readStrings(row.broken_rules),
    provedRules: readStrings(row.proved_rules),
    sha256: row.sha256,
    gradedAt: row.graded_at,
  };
}

function toStored(row: Selectable<Tables['verdicts']>): StoredVerdict {
  return { ...toFacts(row), verdict: readVerdict(row.verdict), bytes: row.verdict };
}

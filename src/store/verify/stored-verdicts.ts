import type { SubmissionFiles } from '#course';
import { countRows } from '../database/dialect.ts';
import type { Db } from '../database/dialect.ts';
import { readFiles } from '../stored-json.ts';

/** Which stored verdicts are meant: all, those of an exercise, those stored since a moment (epoch milliseconds). */
export interface VerdictScope {
  readonly exercise?: string | undefined;
  readonly since?: number | undefined;
}

/** A stored verdict as its row has it, with what it was derived from. Nothing of it is believed yet. */
export interface VerdictRow {
  readonly id: string;
  readonly submission: string;
  readonly exercise: string;
  readonly exerciseVersion: string;
  readonly engineVersion: string;
  readonly sha256: string;
  readonly bytes: string;
  readonly gradedAt: number;
  /** The columns that are kept beside the verdict for reading. */
  readonly summary: Readonly<Record<string, string | number>>;
  readonly files: SubmissionFiles;
  readonly seed: string;
}

const inScope = (db: Db, { exercise, since }: VerdictScope) =>
  db
    .selectFrom('verdicts')
    .innerJoin('submissions', 'submissions.id', 'verdicts.submission_id')
    .$if(exercise !== undefined, (query) => query.where('verdicts.exercise', '=', exercise ?? ''))
    .$if(since !== undefined, (query) => query.where('graded_at', '>=', since ?? 0));

export async function countVerdicts(db: Db, scope: VerdictScope): Promise<number> {
  return (await inScope(db, scope).select(countRows().as('rows')).executeTakeFirstOrThrow()).rows;
}

/** Verdicts in the order in which they were stored, `size` at a time. */
export async function* readVerdictBatches(
  db: Db,
  scope: VerdictScope,
  size: number,
): AsyncGenerator<readonly VerdictRow[]> {
  for (let after: string | undefined; ;) {
    const rows = await inScope(db, scope)
      .selectAll('verdicts')
      .select(['submissions.files', 'submissions.seed'])
      .$if(after !== undefined, (query) => query.where('verdicts.id', '>', after ?? ''))
      .orderBy('verdicts.id')
      .limit(size)
      .execute();
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      id: row.id,
      submission: row.submission_id,
      exercise: row.exercise,
      exerciseVersion: row.exercise_version,
      engineVersion: row.engine_version,
      sha256: row.sha256,
      bytes: row.verdict,
      gradedAt: row.graded_at,
      summary: {
        status: row.status,
        earned: row.earned,
        possible: row.possible,
        held: row.held,
        failed_checks: row.failed_checks,
        broken_rules: row.broken_rules,
        proved_rules: row.proved_rules,
      },
      files: readFiles(row.files),
      seed: row.seed,
    }));
    after = rows.at(-1)?.id;
  }
}

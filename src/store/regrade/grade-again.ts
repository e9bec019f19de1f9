import type { GradeOutcome, GradeRequest } from '#grading';
import type { Db } from '../database/dialect.ts';
import { readVerdicts } from '../results/verdicts.ts';
import type { StoredVerdict } from '../results/verdicts.ts';
import type { GradingTask } from '../submissions/tasks.ts';

/** What a verdict is made with now. */
export interface VersionsNow {
  readonly exerciseVersion: string;
  readonly engineVersion: string;
}

/** A submission to grade again, and whose it is. */
export type RegradeTask = GradingTask & { readonly learner: { readonly id: string; readonly name: string } };

/** A submission and its verdict by today's versions. */
export type Regraded =
  | {
      readonly kind: 'graded';
      readonly task: RegradeTask;
      /** The newest verdict by other versions; undefined where there is none. */
      readonly before: StoredVerdict | undefined;
      readonly after: Pick<StoredVerdict, 'verdict' | 'bytes'>;
      /** Whether that verdict was stored already, as by a run that was cut off. */
      readonly known: boolean;
    }
  /** It could not be graded here and now; nothing was stored. */
  | { readonly kind: 'fault'; readonly task: RegradeTask; readonly message: string };

export interface GradeAgainOptions {
  readonly db: Db;
  readonly now: VersionsNow;
  /** Grades by the versions of `now`. */
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
}

/** Grades a submission by today's versions. What they have graded before is taken as it is. */
export async function gradeAgain(task: RegradeTask, { db, grade, now }: GradeAgainOptions): Promise<Regraded> {
  const verdicts = await readVerdicts(db, task.id);
  const isNow = ({ engineVersion, exerciseVersion }: StoredVerdict): boolean =>
    engineVersion === now.engineVersion && exerciseVersion === now.exerciseVersion;
  const before = verdicts.findLast((verdict) => !isNow(verdict));
  const known = verdicts.find(isNow);
  if (known !== undefined) return { kind: 'graded', task, before, after: known, known: true };
  const outcome = await grade({ slug: task.exercise, files: task.files, seed: task.seed });
  if (outcome.kind === 'fault') return { kind: 'fault', task, message: outcome.message };
  if (outcome.verdict.reason === 'engine-fault')
    return { kind: 'fault', task, message: outcome.detail ?? 'the engine broke while it graded' };
  return { kind: 'graded', task, before, after: outcome, known: false };
}

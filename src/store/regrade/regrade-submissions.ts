import type { GradeOutcome, GradeRequest } from '#grading';
import { readVerdicts, storeVerdict } from '../results/verdicts.ts';
import type { StoredVerdict } from '../results/verdicts.ts';
import type { Store } from '../database/open.ts';
import { listTaskIds, readTasks } from '../submissions/tasks.ts';
import type { GradingTask, RegradeScope } from '../submissions/tasks.ts';

/** What a verdict is made with now. */
export interface VersionsNow {
  readonly exerciseVersion: string;
  readonly engineVersion: string;
}

type Task = GradingTask & { readonly learner: { readonly id: string; readonly name: string } };

/** A submission and its verdict by today's versions. */
export type Regraded =
  | {
      readonly kind: 'graded';
      readonly task: Task;
      /** The newest verdict by other versions; undefined where there is none. */
      readonly before: StoredVerdict | undefined;
      readonly after: Pick<StoredVerdict, 'verdict' | 'bytes'>;
      /** Whether that verdict was stored already, as by a run that was cut off. */
      readonly known: boolean;
    }
  /** It could not be graded here and now; nothing was stored. */
  | { readonly kind: 'fault'; readonly task: Task; readonly message: string };

export interface RegradeOptions {
  readonly store: Store;
  readonly scope: RegradeScope;
  readonly now: VersionsNow;
  /** Grades by the versions of `now`. */
  readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
  /** Store nothing. */
  readonly preview: boolean;
  readonly clock: () => number;
  /** Submissions that are held at once; they are graded side by side and stored together. */
  readonly batch: number;
  /** Is told how many there are before the first is graded. */
  readonly onTotal?: (total: number) => void;
}

/**
 * Grades the submissions in scope with today's versions and stores the verdicts beside the earlier ones. What those
 * versions have graded before is taken as it is: a run that was cut off goes on where it ended, and two at once harm
 * nothing.
 */
export async function* regradeSubmissions(options: RegradeOptions): AsyncGenerator<Regraded> {
  const { batch, onTotal, scope, store } = options;
  const ids = await listTaskIds(store.db, scope);
  onTotal?.(ids.length);
  for (let from = 0; from < ids.length; from += batch) {
    const tasks = await readTasks(store.db, ids.slice(from, from + batch));
    const regraded = await Promise.all(tasks.map((task) => regrade(task, options)));
    if (!options.preview) await storeNew(regraded, options);
    yield* regraded;
  }
}

async function regrade(task: Task, { grade, now, store }: RegradeOptions): Promise<Regraded> {
  const verdicts = await readVerdicts(store.db, task.id);
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

async function storeNew(regraded: readonly Regraded[], { clock, store }: RegradeOptions): Promise<void> {
  const fresh = regraded.flatMap((one) => (one.kind === 'graded' && !one.known ? [one] : []));
  if (fresh.length === 0) return;
  await store.transaction(async (trx) => {
    for (const { after, task } of fresh)
      await storeVerdict(trx, { submission: task.id, verdict: after.verdict, bytes: after.bytes, at: clock() });
  });
}

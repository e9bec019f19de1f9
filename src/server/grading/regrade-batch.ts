import type { GradeOutcome, GradeRequest } from '#grading';
import type { RegradeChange } from '#contract';
import { noteRegraded, readTasks, readVerdicts, storeVerdict } from '#store';
import type { Store, StoredRegrade, StoredVerdict } from '#store';
import type { Verdict } from '#verdict';

/** A part of a regrade. Its number and submissions are fixed when the regrade begins, so that doing it twice is the same. */
export interface RegradeBatch {
  readonly batch: number;
  readonly submissions: readonly string[];
}

/** Cuts the plan of a regrade into parts. */
export function cutBatches(ids: readonly string[], size: number): readonly RegradeBatch[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, batch) => ({
    batch,
    submissions: ids.slice(batch * size, (batch + 1) * size),
  }));
}

/** Grades one part again and notes what changes; stores the verdicts unless it is a preview. Throws where one cannot be graded. */
export async function regradeBatch(
  {
    clock,
    grade,
    store,
  }: {
    readonly store: Store;
    readonly grade: (request: GradeRequest) => Promise<GradeOutcome>;
    readonly clock: () => number;
  },
  regrade: Pick<StoredRegrade, 'id' | 'preview'>,
  { batch, submissions }: RegradeBatch,
): Promise<void> {
  const tasks = await readTasks(store.db, submissions);
  const graded = await Promise.all(
    tasks.map(async (task) => ({
      task,
      outcome: await grade({ slug: task.exercise, files: task.files, seed: task.seed }),
    })),
  );
  await store.transaction(async (trx) => {
    const changes: RegradeChange[] = [];
    for (const { outcome, task } of graded) {
      if (outcome.kind === 'fault' || outcome.verdict.reason === 'engine-fault')
        throw new Error(`submission ${task.id} could not be graded again`);
      const before = (await readVerdicts(trx, task.id)).at(-1);
      const change = describeChange(task, before, outcome.verdict);
      if (change !== undefined) changes.push(change);
      if (!regrade.preview)
        await storeVerdict(trx, { submission: task.id, verdict: outcome.verdict, bytes: outcome.bytes, at: clock() });
    }
    await noteRegraded(trx, { regrade: regrade.id, batch, graded: submissions.length, changes, at: clock() });
  });
}

/** What a learner would notice: status, points, or the outcome of a check. Undefined where nothing differs. */
export function describeChange(
  { id, learner }: { readonly id: string; readonly learner: RegradeChange['learner'] },
  before: StoredVerdict | undefined,
  after: Verdict,
): RegradeChange | undefined {
  if (before === undefined) return undefined;
  const was = new Map(before.verdict.checks.map((check) => [check.id, check.outcome]));
  const is = new Map(after.checks.map((check) => [check.id, check.outcome]));
  const checks = [...new Set([...was.keys(), ...is.keys()])]
    .map((check) => ({ id: check, before: was.get(check) ?? 'absent', after: is.get(check) ?? 'absent' }))
    .filter((check) => check.before !== check.after);
  const isSame =
    before.status === after.status && before.earned === after.score.earned && before.possible === after.score.possible;
  if (isSame && checks.length === 0) return undefined;
  return {
    submission: id,
    learner,
    before: { status: before.status, earned: before.earned, possible: before.possible },
    after: { status: after.status, earned: after.score.earned, possible: after.score.possible },
    checks,
  };
}

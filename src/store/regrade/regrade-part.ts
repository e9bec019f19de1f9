import type { Store } from '../database/open.ts';
import { readTasks } from '../submissions/tasks.ts';
import { describeChange } from './describe-change.ts';
import { gradeAgain } from './grade-again.ts';
import type { GradeAgainOptions } from './grade-again.ts';
import { noteRegraded } from './parts.ts';
import type { RegradePart } from './parts.ts';
import type { StoredRegrade } from './regrades.ts';
import { storeRegraded } from './store-regraded.ts';

export interface RegradePartOptions extends Pick<GradeAgainOptions, 'grade'> {
  readonly store: Store;
  readonly clock: () => number;
}

/**
 * Grades one part of a regrade by the regrade's own versions and notes what changes; stores the verdicts unless it is a
 * preview. Throws where a submission cannot be graded: then nothing of the part is stored.
 */
export async function regradePart(
  regrade: Pick<StoredRegrade, 'id' | 'preview' | 'exerciseVersion' | 'engineVersion'>,
  part: RegradePart,
  { clock, grade, store }: RegradePartOptions,
): Promise<void> {
  const tasks = await readTasks(store.db, part.submissions);
  const regraded = await Promise.all(tasks.map((task) => gradeAgain(task, { db: store.db, grade, now: regrade })));
  const fault = regraded.find((one) => one.kind === 'fault');
  if (fault?.kind === 'fault')
    throw new Error(`submission ${fault.task.id} could not be graded again: ${fault.message}`);
  await store.transaction(async (trx) => {
    if (!regrade.preview) await storeRegraded(trx, regraded, clock());
    const changes = regraded.flatMap((one) => describeChange(one) ?? []);
    await noteRegraded(trx, { regrade: regrade.id, part: part.part, changes, at: clock() });
  });
}

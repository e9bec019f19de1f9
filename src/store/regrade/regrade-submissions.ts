import type { Store } from '../database/open.ts';
import { listTaskIds, readTasks } from '../submissions/tasks.ts';
import type { RegradeScope } from '../submissions/tasks.ts';
import { gradeAgain } from './grade-again.ts';
import type { GradeAgainOptions, Regraded } from './grade-again.ts';
import { storeRegraded } from './store-regraded.ts';

export interface RegradeOptions extends Omit<GradeAgainOptions, 'db'> {
  readonly store: Store;
  readonly scope: RegradeScope;
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
  const { batch, clock, grade, now, onTotal, preview, scope, store } = options;
  const ids = await listTaskIds(store.db, scope);
  onTotal?.(ids.length);
  for (let from = 0; from < ids.length; from += batch) {
    const tasks = await readTasks(store.db, ids.slice(from, from + batch));
    const regraded = await Promise.all(tasks.map((task) => gradeAgain(task, { db: store.db, grade, now })));
    const isNews = regraded.some((one) => one.kind === 'graded' && !one.known);
    if (isNews && !preview) await store.transaction((trx) => storeRegraded(trx, regraded, clock()));
    yield* regraded;
  }
}

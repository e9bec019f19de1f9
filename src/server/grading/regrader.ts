import { setTimeout as sleep } from 'node:timers/promises';
import type { NodePool } from '#grading/node';
import { findRegrade, finishRegrade, isOutage, listOpenParts, listRunningRegrades, regradePart } from '#store';
import type { Store } from '#store';
import type { Log } from '../log.ts';

/** Grades a class again with today's grader, in the background and behind the submissions of learners. */
export interface Regrader {
  /** Begins or goes on with a stored regrade. */
  readonly begin: (id: string) => void;
  /** Goes on with what a server left when it ended. */
  readonly resume: () => Promise<void>;
  /** Ends after the part at hand; the next start goes on. */
  readonly stop: () => Promise<void>;
}

export interface RegraderOptions {
  readonly store: Store;
  readonly pool: NodePool;
  readonly versions: () => { readonly engine: string; readonly exercise: (slug: string) => string | undefined };
  readonly log: Log;
  readonly clock: () => number;
}

/** Submissions in one part: few, so that learners' submissions come in between. */
export const ownPartSize = 20;

/** Between two tries while the database is away. */
const outageMs = 5000;

/** Makes the regrader of one server. One regrade runs at a time. */
export function createRegrader({ clock, log, pool, store, versions }: RegraderOptions): Regrader {
  const ending = new AbortController();
  let chain: Promise<void> = Promise.resolve();

  async function run(id: string): Promise<void> {
    const regrade = await findRegrade(store.db, id);
    if (regrade?.status !== 'running') return;
    const now = versions();
    if (regrade.engineVersion !== now.engine || regrade.exerciseVersion !== now.exercise(regrade.exercise)) {
      log.warn({ regrade: id }, 'a regrade was begun with versions that this server no longer has; it is ended');
      return finishRegrade(store.db, id, 'failed', clock());
    }
    for (const part of await listOpenParts(store.db, id)) {
      if (ending.signal.aborted) return;
      await regradePart(regrade, part, { store, grade: pool.grade, clock });
    }
    await finishRegrade(store.db, id, 'done', clock());
  }

  /** Goes on with the next part when the database is back. */
  async function runThroughOutages(id: string): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        return await run(id);
      } catch (error) {
        if (!isOutage(error)) throw error;
        log.warn({ regrade: id, error }, 'a regrade waits for the database');
        await sleep(outageMs, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    }
  }

  const begin = (id: string): void => {
    chain = chain
      .then(() => runThroughOutages(id))
      .catch(async (error: unknown) => {
        log.error({ regrade: id, error }, 'a regrade failed');
        await finishRegrade(store.db, id, 'failed', clock()).catch(() => undefined);
      });
  };
  return {
    begin,
    async resume() {
      for (const { id } of await listRunningRegrades(store.db)) begin(id);
    },
    async stop() {
      ending.abort();
      await chain;
    },
  };
}

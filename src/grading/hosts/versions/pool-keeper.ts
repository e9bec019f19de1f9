import type { WorkerPool } from '../worker-pool.ts';

type Pool = Pick<WorkerPool<never>, 'close'>;

interface Kept {
  readonly pool: Pool;
  running: number;
}

interface Waiting {
  readonly name: string;
  readonly create: () => Pool;
  readonly enter: (kept: Kept) => void;
}

/** Keeps a bounded number of pools alive. */
export interface PoolKeeper {
  /** Does `work` with the pool of that name, made where it is not alive. Work begins in the order in which it was asked for. */
  readonly use: <P extends Pool, R>(name: string, create: () => P, work: (pool: P) => Promise<R>) => Promise<R>;
  readonly close: () => Promise<void>;
}

/**
 * Keeps at most `most` pools. Where another is asked for, the one that was used longest ago and does nothing is
 * closed; until one does nothing, the work waits, and so does all that was asked for after it.
 */
export function createPoolKeeper(most: number): PoolKeeper {
  const pools = new Map<string, Kept>();
  const waiting: Waiting[] = [];

  function admit(): void {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const kept = pools.get(next.name) ?? open(next);
      if (kept === undefined) return;
      waiting.shift();
      pools.delete(next.name);
      pools.set(next.name, kept);
      kept.running += 1;
      next.enter(kept);
    }
  }

  function open({ create }: Waiting): Kept | undefined {
    if (pools.size >= most) {
      const idle = [...pools].find(([, { running }]) => running === 0);
      if (idle === undefined) return undefined;
      pools.delete(idle[0]);
      void idle[1].pool.close();
    }
    return { pool: create(), running: 0 };
  }

  return {
    async use(name, create, work) {
      const kept = await new Promise<Kept>((enter) => {
        waiting.push({ name, create, enter });
        admit();
      });
      try {
        return await work(kept.pool as ReturnType<typeof create>);
      } finally {
        kept.running -= 1;
        admit();
      }
    },
    async close() {
      await Promise.all([...pools.values()].map(({ pool }) => pool.close()));
      pools.clear();
    },
  };
}

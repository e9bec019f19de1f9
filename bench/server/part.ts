import { createNodePool } from '#grading/node';
import type { NodePool } from '#grading/node';
import { openStore } from '#store';
import type { Store } from '#store';
import type { BenchDatabase, BenchPlace } from './place.ts';
import { startMeasuredServer } from './server.ts';
import type { MeasuredServer } from './server.ts';
import { settingsOf } from './server-settings.ts';
import type { Sizes } from './sizes.ts';

/** A line of the table for one database: what was measured, and what came out. */
export type Row = readonly [what: string, value: string];

/** A part of the measurement; it can be run alone. */
export type Part = (database: BenchDatabase, sizes: Sizes) => Promise<readonly Row[]>;

export interface Bench {
  readonly place: BenchPlace;
  /** The server's database, by connections of our own. */
  readonly store: Store;
  readonly server: MeasuredServer;
}

/** Works on an empty installation with its server, and removes both. */
export async function withServer<T>(
  database: BenchDatabase,
  { capacity }: Pick<Sizes, 'capacity'>,
  work: (bench: Bench) => Promise<T>,
  servesSite = false,
): Promise<T> {
  return withStore(database, async ({ place, store }) => {
    const server = await startMeasuredServer(place, { capacity, servesSite });
    try {
      return await work({ place, store, server });
    } finally {
      await server.stop();
    }
  });
}

/** Works on an empty installation without a server, and removes it. */
export async function withStore<T>(
  database: BenchDatabase,
  work: (bench: Pick<Bench, 'place' | 'store'>) => Promise<T>,
): Promise<T> {
  const place = await database.createPlace();
  try {
    const store = await openStore(settingsOf(place).database);
    try {
      return await work({ place, store });
    } finally {
      await store.close();
    }
  } finally {
    await place.remove();
  }
}

/** A machine that is busy with other things makes numbers worse, and must not end the measurement. */
const watchdogMs = 300_000;

/** Works with grading threads of our own, as many as there are cores where no number is given. */
export async function withPool<T>(workers: number | undefined, work: (pool: NodePool) => Promise<T>): Promise<T> {
  const pool = createNodePool({ watchdogMs, ...(workers === undefined ? {} : { workers }) });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

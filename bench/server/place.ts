import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseKind } from '#store';
import type { FreshPlace } from '../../tests/support/databases.ts';
import { startCluster } from '../../tests/support/postgres/cluster.ts';
import { createDatabaseOn } from '../../tests/support/postgres/database.ts';
import { findPostgres } from '../../tests/support/postgres/find-postgres.ts';

/** An empty installation of one part of the measurement. */
export interface BenchPlace extends FreshPlace {
  readonly kind: DatabaseKind;
  /** Removes it; everything that used it must have ended. */
  readonly remove: () => Promise<void>;
}

/** A database to measure on, durable as an installation has it. */
export interface BenchDatabase {
  readonly kind: DatabaseKind;
  readonly createPlace: () => Promise<BenchPlace>;
  readonly stop: () => Promise<void>;
}

/** SQLite, which is always there. */
export function useSqlite(): BenchDatabase {
  return {
    kind: 'sqlite',
    async createPlace() {
      const dataFolder = await mkdtemp(join(tmpdir(), 'gerbang-bench-'));
      return { kind: 'sqlite', dataFolder, databaseUrl: undefined, remove: () => removeFolder(dataFolder) };
    },
    stop: async () => undefined,
  };
}

/** The PostgreSQL at TEST_DATABASE_URL, or one of our own, or the reason why there is none. */
export async function usePostgres(): Promise<BenchDatabase | { readonly kind: 'none'; readonly reason: string }> {
  const found = findPostgres();
  if (found.kind === 'none') return found;
  const cluster = found.kind === 'binaries' ? await startCluster({ durable: true }) : undefined;
  const server = found.kind === 'url' ? found.url : (cluster?.url ?? '');
  return {
    kind: 'postgresql',
    async createPlace() {
      const dataFolder = await mkdtemp(join(tmpdir(), 'gerbang-bench-'));
      const { drop, url } = await createDatabaseOn(server, 'bench');
      return {
        kind: 'postgresql',
        dataFolder,
        databaseUrl: url,
        async remove() {
          await drop();
          await removeFolder(dataFolder);
        },
      };
    },
    stop: async () => cluster?.stop(),
  };
}

const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { describeUnless } from './describe-unless.ts';
import { createDatabase, postgresOfRun } from './postgres.ts';

/** Where an installation keeps its data: what GERBANG_DATA and DATABASE_URL would say. Both are empty at first. */
export interface FreshPlace {
  readonly dataFolder: string;
  /** Undefined for SQLite, whose file is in the data folder. */
  readonly databaseUrl: string | undefined;
}

export interface DatabaseUnderTest {
  readonly kind: 'sqlite' | 'postgresql';
  /** A new, empty place at each call. It is removed after the suite: close what you opened in `afterAll`. */
  readonly createPlace: () => Promise<FreshPlace>;
}

/**
 * Runs a suite once on SQLite and once on PostgreSQL. Without a PostgreSQL its second half stands in the
 * report as skipped, with the reason in its name.
 */
export function describeOnDatabases(name: string, suite: (database: DatabaseUnderTest) => void): void {
  const server = postgresOfRun();
  describe(`${name} on SQLite`, () => suite(withPlaces('sqlite')));
  describeUnless(server.kind === 'none' ? server.reason : undefined, `${name} on PostgreSQL`, () =>
    suite(withPlaces('postgresql')),
  );
}

/** Registers the removal first: hooks run in reverse order, so the suite closes what it opened before. */
function withPlaces(kind: DatabaseUnderTest['kind']): DatabaseUnderTest {
  const removals: (() => Promise<void>)[] = [];
  afterAll(async () => {
    await Promise.all(removals.map((remove) => remove()));
  });
  return {
    kind,
    async createPlace() {
      const dataFolder = await mkdtemp(join(tmpdir(), 'gerbang-data-'));
      removals.push(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
      if (kind === 'sqlite') return { dataFolder, databaseUrl: undefined };
      const { drop, url } = await createDatabase();
      removals.push(drop);
      return { dataFolder, databaseUrl: url };
    },
  };
}

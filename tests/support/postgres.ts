import { inject } from 'vitest';
import { createDatabaseOn } from './postgres/database.ts';
import type { TestDatabase } from './postgres/database.ts';
import type { PostgresOfRun } from './postgres/global-setup.ts';

export { startCluster } from './postgres/cluster.ts';
export type { Cluster, ClusterOptions } from './postgres/cluster.ts';
export { createDatabaseOn } from './postgres/database.ts';
export type { TestDatabase } from './postgres/database.ts';
export { findPostgres, findPostgresBinaries } from './postgres/find-postgres.ts';

/** The PostgreSQL that the tests of this run share, or why there is none. */
export function postgresOfRun(): PostgresOfRun {
  const given = inject('postgres') as PostgresOfRun | undefined;
  if (given === undefined)
    throw new Error(
      'Tests on databases belong to tests/store or tests/server: only there vitest.config.ts starts one.',
    );
  return given;
}

/**
 * Makes an empty database on the server of this run, with `label` in its random name. Throws where there is
 * no server: use `describeOnDatabases`, or ask `postgresOfRun` first.
 */
export async function createDatabase(label?: string): Promise<TestDatabase> {
  const server = postgresOfRun();
  if (server.kind === 'none') throw new Error(`There is no PostgreSQL to test on: ${server.reason}`);
  return createDatabaseOn(server.url, label);
}

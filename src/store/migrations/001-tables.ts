import type { Kysely } from 'kysely';
import { createAuthTables } from './001-auth.ts';
import { createCohortTables } from './001-cohorts.ts';
import { createOperationTables } from './001-operation.ts';
import { createWorkTables } from './001-work.ts';

/** The first tables. Those that refer to others come after them. */
export async function createTables(db: Kysely<unknown>): Promise<void> {
  await createAuthTables(db);
  await createCohortTables(db);
  await createWorkTables(db);
  await createOperationTables(db);
}

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../migrations/index.ts';
import type { Tables } from '../schema.ts';
import { StoreError } from './store-error.ts';

/**
 * Brings the tables to this version, all steps or none: a process that ends in between leaves what was there.
 * Others that migrate the same database wait and then find nothing to do. Throws `StoreError`.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another process may have been a newer version that migrated meanwhile.
  await refuseNewer(db);
  if (error instanceof StoreError) throw error;
  throw new StoreError(
    'migration-failed',
    `The database could not be brought to this version; it is as it was before. ${error instanceof Error ? error.message : 'Its cause is not known.'}`,
    error,
  );
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new StoreError(
      'database-newer',
      `The database was made by a newer version of Gerbang: it has ${unknown.join(', ')}, which this version does not know. Start that version again, or restore a backup made before it.`,
    );
}

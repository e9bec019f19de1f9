import { sql } from 'kysely';
import type { CreateTableBuilder, Kysely } from 'kysely';
import { kindOf } from '../database/dialect.ts';

/** Column types by what they hold: SQLite's strict tables know five names only. */
export function columnTypes(db: Kysely<unknown>) {
  const isSqlite = kindOf(db) === 'sqlite';
  return {
    /** Epoch milliseconds. */
    moment: isSqlite ? 'integer' : 'bigint',
    bytes: isSqlite ? 'blob' : 'bytea',
  } as const;
}

/** Begins a table that holds values of its columns' types only, on both databases. */
export function ownTable<Name extends string>(db: Kysely<unknown>, name: Name): CreateTableBuilder<Name> {
  const table = db.schema.createTable(name);
  return kindOf(db) === 'sqlite' ? table.modifyEnd(sql`strict`) : table;
}

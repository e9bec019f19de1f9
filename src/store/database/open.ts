import { chmod, mkdir, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import type { DatabaseKind, Db, InTransaction } from './dialect.ts';
import { migrate } from './migrate.ts';
import { createPool, requireSupportedServer } from './postgres-pool.ts';
import { openSqlite } from './sqlite-connection.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { StoreError } from './store-error.ts';

export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize?: number };

/** An open database with the tables of this version. */
export interface Store {
  readonly kind: DatabaseKind;
  readonly db: Db;
  /**
   * Runs work whose statements all take effect or none. Inside, use `trx` only: on SQLite a statement on `db`
   * waits for the transaction to end. PostgreSQL may ask for the work again, so it has no other effects.
   */
  readonly transaction: <T>(work: (trx: InTransaction) => Promise<T>) => Promise<T>;
  /** Rejects where the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Ends the wait for each statement before the HTTP request that it serves ends. */
const statementTimeoutMs = 10_000;
const tries = 6;
/** `serialization_failure` and `deadlock_detected`: nothing took effect, and the next try may succeed. */
const worthTrying: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** The database file of an installation. */
export function sqliteFile(folder: string): string {
  return join(resolve(folder), 'gerbang.sqlite');
}

/**
 * Opens the database and brings its tables to this version; any number of processes may do so at once.
 * Throws `StoreError`, whose message is for the operator.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  return settings.kind === 'sqlite'
    ? openSqliteStore(settings.folder)
    : openPostgresStore(settings.url, settings.poolSize);
}

async function openSqliteStore(folder: string): Promise<Store> {
  const path = sqliteFile(folder);
  await prepareFile(resolve(folder), path);
  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(openSqlite(path)) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore('sqlite', db);
}

/** Only this user reads what learners hand in. A folder that exists keeps the rights that its owner chose. */
async function prepareFile(folder: string, path: string): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(folder, 0o700);
    await (await open(path, 'a', 0o600)).close();
  } catch (error) {
    throw new StoreError(
      'folder-unwritable',
      `The data folder ${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}. Give this user the right to write there, or choose another with GERBANG_DATA.`,
      error,
    );
  }
}

async function openPostgresStore(url: string, poolSize = 10): Promise<Store> {
  const pool = createPool({ url, size: poolSize, statementTimeoutMs });
  try {
    await requireSupportedServer(pool);
    await migratePostgres(url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const store = createStore('postgresql', new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
  // Kysely ends the pool only when it has used it once.
  await store.ping();
  return store;
}

/** On a connection of its own: waiting for another process's migration may take longer than a request may. */
async function migratePostgres(url: string): Promise<void> {
  const pool = createPool({ url, size: 1, statementTimeoutMs: 0 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

function createStore(kind: DatabaseKind, db: Db): Store {
  return {
    kind,
    db,
    transaction: (work) => runTransaction(db, work),
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
}

async function runTransaction<T>(db: Db, work: (trx: InTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (attempt === tries || !worthTrying.has(code)) throw error;
      await sleep(5 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

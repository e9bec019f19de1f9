import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { StoreError } from './store-error.ts';

/** How many prepared statements are kept; the queries of this project are far fewer than that. */
const keptStatements = 500;

/** Result codes of SQLite (https://sqlite.org/rescode.html), without their extension. */
const codes = { busy: 5, readonly: 8, ioError: 10, full: 13, cannotOpen: 14 } as const;

/** node:sqlite in the form that Kysely's dialect asks for. */
export interface SqliteConnection extends SqliteDatabase {
  /** Whether a transaction is open: SQLite itself ends one when the disk is full. */
  readonly isTransaction: () => boolean;
}

/**
 * Opens or makes the database file. Throws `StoreError` where it cannot be written.
 * WAL with synchronous=FULL: a commit is on the disk when it is acknowledged, and other processes may use the file.
 */
export function openSqlite(path: string): SqliteConnection {
  const database = translated(path, () => new DatabaseSync(path, { enableForeignKeyConstraints: true }));
  try {
    translated(path, () => {
      // While it opens, waiting in place is right: nothing else can be done yet.
      database.exec('pragma busy_timeout = 5000');
      database.exec('pragma journal_mode = wal');
      database.exec('pragma synchronous = full');
      // Later waits are the driver's: they must not stop the event loop.
      database.exec('pragma busy_timeout = 0');
    });
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  return {
    isTransaction: () => database.isTransaction,
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = translated(path, () => toKysely(path, database.prepare(sql)));
      if (statements.size >= keptStatements) statements.delete(statements.keys().next().value ?? '');
      statements.set(sql, statement);
      return statement;
    },
  };
}

function toKysely(path: string, statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => translated(path, () => statement.all(...(parameters as SQLInputValue[]))),
    run: (parameters) => translated(path, () => statement.run(...(parameters as SQLInputValue[]))),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** Whether another connection holds the lock that was asked for, so that asking again may help. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === codes.busy;
}

function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(path, error);
  }
}

function translate(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === codes.full)
    return new StoreError(
      'disk-full',
      `The disk with ${path} is full, so nothing more can be stored. Make room there; what was acknowledged is safe.`,
      error,
    );
  if (code === codes.readonly || code === codes.cannotOpen)
    return new StoreError(
      'folder-unwritable',
      `The database ${path} cannot be opened for writing. Give this user the right to write to that folder and to the files in it, or choose another with GERBANG_DATA.`,
      error,
    );
  return error;
}

function codeOf(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, DialectAdapter, Driver, QueryResult } from 'kysely';
import { isBusy } from './sqlite-connection.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { StoreError } from './store-error.ts';

/** How long a statement waits for another connection's transaction. */
const patienceMs = 5000;

/**
 * Kysely's own dialect for a database that other processes write to as well: transactions take the write lock at
 * their beginning, so that none fails half way, and waiting for it leaves the event loop free.
 */
export class SharedSqliteDialect extends SqliteDialect {
  readonly #database: SqliteConnection;

  constructor(database: SqliteConnection) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new SharedSqliteDriver(this.#database);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Lets the migrator work in one transaction, whose write lock then keeps other migrators out. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SharedSqliteDriver extends SqliteDriver {
  readonly #database: SqliteConnection;
  #connection: DatabaseConnection | undefined;

  constructor(database: SqliteConnection) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection());
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk ends the transaction by itself; the error that matters is then the first one.
    if (this.#database.isTransaction()) await super.rollbackTransaction(connection);
  }
}

function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const deadline = Date.now() + patienceMs;
      for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 16)) {
        try {
          return await connection.executeQuery<R>(query);
        } catch (error) {
          if (!isBusy(error)) throw error;
          if (Date.now() > deadline) throw busyTooLong(error);
          await sleep(pauseMs * (0.5 + Math.random()));
        }
      }
    },
  };
}

function busyTooLong(cause: unknown): StoreError {
  return new StoreError(
    'busy',
    `Another process has been writing to the database for more than ${patienceMs / 1000} seconds. Let it finish, or end it, and try again.`,
    cause,
  );
}

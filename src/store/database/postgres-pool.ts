import { Pool, types, TypeOverrides } from 'pg';
import { StoreError } from './store-error.ts';

/** The oldest PostgreSQL that the queries are written for. */
const oldestMajor = 15;

export interface PoolSettings {
  readonly url: string;
  readonly size: number;
  /** Milliseconds after which the server ends a statement; 0 for never. */
  readonly statementTimeoutMs: number;
}

/** A pool of connections whose numbers are numbers. Connects when it is first used. */
export function createPool({ size, statementTimeoutMs, url }: PoolSettings): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    application_name: 'gerbang',
    connectionTimeoutMillis: 5000,
    statement_timeout: statementTimeoutMs,
    // A transaction that its client has forgotten must not hold locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    types: numbersAsNumbers(),
  });
  // A connection that breaks while nobody uses it is replaced when the next one is asked for.
  pool.on('error', () => undefined);
  // The pool does not listen to one that is in use; its statement fails, and unheard the event would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** `pg` gives these types as text; counts, sums and moments fit a number here. */
function numbersAsNumbers(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, Number);
  overrides.setTypeParser(types.builtins.NUMERIC, Number);
  return overrides;
}

/** Throws `StoreError` where no server answers or it is older than what is supported. */
export async function requireSupportedServer(pool: Pool): Promise<void> {
  const version = await readVersion(pool);
  if (version < oldestMajor * 10_000)
    throw new StoreError(
      'server-too-old',
      `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}. Gerbang needs ${oldestMajor} or newer: upgrade that server, or use another.`,
    );
}

async function readVersion(pool: Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ readonly server_version_num: string }>('show server_version_num');
    return Number(rows[0]?.server_version_num);
  } catch (error) {
    throw new StoreError(
      'unreachable',
      `The PostgreSQL at DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)}. Check that it runs, and host, port, user, password and database in DATABASE_URL.`,
      error,
    );
  }
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { oldestMajor } from './find-postgres.ts';

/** A database of one test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, and ends whatever is still connected to it. */
  readonly drop: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Makes an empty database with a random name on the server at a URL; `label` is part of that name, for whoever
 * reads the server's log. Throws where the server is unreachable or refuses.
 */
export async function createDatabaseOn(serverUrl: string, label = 'test'): Promise<TestDatabase> {
  const name = `gerbang_${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`.slice(0, 40);
  const database = `${name}_${randomBytes(8).toString('hex')}`;
  await execute(serverUrl, `CREATE DATABASE ${database} TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  const drop = async () => void (await execute(serverUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
  return { url: url.href, drop, [Symbol.asyncDispose]: drop };
}

/** Throws with what to do where the server at a URL cannot be used for tests. */
export async function requireServer(serverUrl: string): Promise<void> {
  const probe = await createDatabaseOn(serverUrl, 'probe').catch((error: unknown) => {
    throw new Error(
      `TEST_DATABASE_URL does not lead to a PostgreSQL where its user may create databases: ${String(error)}. Correct it, or unset it.`,
      { cause: error },
    );
  });
  await probe.drop();
  const version = Number((await execute(serverUrl, 'SHOW server_version_num'))[0]?.['server_version_num']);
  if (version < oldestMajor * 10_000)
    throw new Error(
      `TEST_DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}: use ${oldestMajor} or newer.`,
    );
}

async function execute(serverUrl: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

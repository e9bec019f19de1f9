import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { PoolClient } from 'pg';
import type { DatabaseKind } from '../database/dialect.ts';
import { sqliteFile } from '../database/open.ts';
import type { StoreSettings } from '../database/open.ts';
import { createPool, requireSupportedServer } from '../database/postgres-pool.ts';
import type { InstallationTable } from './installation-tables.ts';
import { usualBatch } from './installation-tables.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A database as it is at one moment: who writes meanwhile is neither seen nor kept waiting. */
export interface Snapshot {
  readonly kind: DatabaseKind;
  /** Names of the migrations that made its tables, in their order; empty where there are none of ours. */
  readonly migrations: readonly string[];
  readonly columns: (table: string) => Promise<readonly string[]>;
  readonly tables: () => Promise<readonly string[]>;
  readonly count: (table: string) => Promise<number>;
  /** Rows in the order of the table's key, by the bytes of its texts. */
  readonly rows: (table: InstallationTable) => AsyncGenerator<Row>;
  readonly close: () => Promise<void>;
}

/** Opens an installation for reading only; undefined where there is no database file. Throws `StoreError`. */
export async function openSnapshot(settings: StoreSettings): Promise<Snapshot | undefined> {
  if (settings.kind === 'postgresql') return openPostgresSnapshot(settings.url);
  const path = sqliteFile(settings.folder);
  return existsSync(path) ? openSqliteSnapshot(path) : undefined;
}

const quoted = (name: string): string => `"${name}"`;
const orderOf = ({ key }: InstallationTable): string => key.map(quoted).join(', ');

/** The same of a database file by its path. */
export function openSqliteSnapshot(path: string): Snapshot {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.exec('pragma busy_timeout = 5000');
    database.exec('begin');
    const all = (query: string, ...parameters: readonly string[]): readonly Row[] =>
      database.prepare(query).all(...parameters);
    const tables = namesOf(
      all("select name from sqlite_schema where type = 'table' and name not like 'sqlite@_%' escape '@'"),
    );
    const migrations = tables.includes('kysely_migration')
      ? namesOf(all('select name from kysely_migration order by name'))
      : [];
    return {
      kind: 'sqlite',
      migrations,
      tables: async () => tables,
      columns: async (table) => namesOf(all('select name from pragma_table_info(?)', table)),
      count: async (table) => Number(all(`select count(*) as "rows" from ${quoted(table)}`)[0]?.['rows']),
      async *rows(table) {
        yield* database.prepare(`select * from ${quoted(table.name)} order by ${orderOf(table)}`).iterate();
      },
      close: async () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function openPostgresSnapshot(url: string): Promise<Snapshot> {
  const pool = createPool({ url, size: 1, statementTimeoutMs: 0 });
  let client: PoolClient;
  try {
    await requireSupportedServer(pool);
    client = await pool.connect();
  } catch (error) {
    await pool.end();
    throw error;
  }
  // A connection that breaks fails the query that is under way; its event alone must not end the process.
  client.on('error', () => undefined);
  const all = async (query: string, parameters: readonly string[] = []): Promise<readonly Row[]> =>
    (await client.query<Record<string, unknown>>(query, [...parameters])).rows;
  const close = async (): Promise<void> => {
    client.release(true);
    await pool.end();
  };
  try {
    await all('begin isolation level repeatable read read only');
    const tables = namesOf(
      await all(
        "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
      ),
    );
    const migrations = tables.includes('kysely_migration')
      ? namesOf(await all('select name from kysely_migration order by name collate "C"'))
      : [];
    return {
      kind: 'postgresql',
      migrations,
      tables: async () => tables,
      columns: async (table) =>
        namesOf(
          await all(
            'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1',
            [table],
          ),
        ),
      count: async (table) => Number((await all(`select count(*) as "rows" from ${quoted(table)}`))[0]?.['rows']),
      rows: (table) => fetchRows(all, table),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* fetchRows(
  all: (query: string, parameters?: readonly string[]) => Promise<readonly Row[]>,
  table: InstallationTable,
): AsyncGenerator<Row> {
  const texts = new Set(
    namesOf(
      await all(
        "select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 and data_type = 'text'",
        [table.name],
      ),
    ),
  );
  // Texts are ordered by their bytes, as SQLite does, and not by the rules of the database's language.
  const order = table.key.map((column) => (texts.has(column) ? `${quoted(column)} collate "C"` : quoted(column)));
  await all(`declare moved no scroll cursor for select * from ${quoted(table.name)} order by ${order.join(', ')}`);
  for (;;) {
    const rows = await all(`fetch forward ${table.batch ?? usualBatch} from moved`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await all('close moved');
}

function namesOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ name }) => String(name));
}

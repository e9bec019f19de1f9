import { sql } from 'kysely';
import type { DatabaseKind, Db, InTransaction } from '../database/dialect.ts';
import type { Store } from '../database/open.ts';
import { installationTables, usualBatch } from './installation-tables.ts';
import type { InstallationTable } from './installation-tables.ts';
import { readExport } from './read-export.ts';
import type { ReadExport, TakeRow } from './read-export.ts';
import { refused } from './refusal.ts';
import { fromTransferred } from './transferred-value.ts';

/** Characters of rows that are written at once. */
const batchCharacters = 4_194_304;

/** Ends the transaction, so that nothing of it takes effect. */
class Undo extends Error {
  override readonly name = 'Undo';
  readonly outcome: ReadExport;

  constructor(outcome: ReadExport) {
    super();
    this.outcome = outcome;
  }
}

/**
 * Puts an exported installation into an empty one, all of it or nothing. The file is read twice: to its end before
 * anything is written, then again into one transaction. `open` gives its unpacked bytes; a few rows are held at a time.
 */
export async function importInstallation(
  store: Store,
  open: () => AsyncIterable<Uint8Array>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReadExport> {
  const checked = await readExport(open(), async () => undefined);
  if (checked.kind === 'refused') return checked;
  try {
    // No second try by itself: the database is to be empty when it begins.
    return await store.db.transaction().execute(async (trx) => {
      if (await isInUse(trx)) throw new Undo(inUse);
      await clear(trx);
      const { finish, take } = createWriter(trx, store.kind, (done) => onProgress(done, checked.rows));
      const read = await readExport(open(), take);
      if (read.kind === 'refused') throw new Undo(read);
      await finish();
      return read;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

const inUse = refused(
  'This installation has accounts or submissions already, and an import does not mix two. Import into an empty one: another GERBANG_DATA or another database. Nothing was changed.',
);

/**
 * Whether somebody uses an installation already. What a server writes by itself when it starts does not count, and
 * neither do tables that a database of an older version does not have.
 */
export async function isInUse(db: Db): Promise<boolean> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const { name } of installationTables.filter((table) => table.own !== true && there.has(table.name))) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}

async function clear(trx: InTransaction): Promise<void> {
  for (const { name } of installationTables.filter(({ own }) => own === true))
    await sql`delete from ${sql.table(name)}`.execute(trx);
}

function createWriter(trx: InTransaction, kind: DatabaseKind, onProgress: (done: number) => void) {
  let current: InstallationTable | undefined;
  let rows: Readonly<Record<string, unknown>>[] = [];
  let characters = 0;
  let done = 0;
  const finish = async (): Promise<void> => {
    if (current !== undefined && rows.length > 0)
      await trx
        .insertInto(current.name as never)
        .values(rows)
        .execute();
    done += rows.length;
    rows = [];
    characters = 0;
    onProgress(done);
  };
  const take: TakeRow = async (table, columns, values, length) => {
    if (table !== current) await finish();
    current = table;
    rows.push(
      Object.fromEntries(columns.map((column, index) => [column, fromTransferred(kind, values[index] ?? null)])),
    );
    characters += length;
    if (rows.length >= (table.batch ?? usualBatch) || characters >= batchCharacters) await finish();
  };
  return { finish, take };
}

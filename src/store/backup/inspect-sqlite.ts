import { DatabaseSync } from 'node:sqlite';
import { refused } from '../transfer/refusal.ts';
import type { Refusal } from '../transfer/refusal.ts';
import { installationTables } from '../transfer/installation-tables.ts';
import { schemaProblem } from '../transfer/schema-version.ts';

export type Inspected =
  | {
      readonly kind: 'sound';
      /** Whether somebody uses the installation: rows beyond what a server writes by itself. */
      readonly inUse: boolean;
    }
  | Refusal;

/** Problems that are named; a file that has more is no better known by them. */
const mostProblems = 5;

/** Whether a file is a database of this version or an older one, with nothing broken in it. */
export function inspectSqlite(path: string): Inspected {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    const names = (query: string): readonly string[] =>
      (database as DatabaseSync)
        .prepare(query)
        .all()
        .map((row) => Object.values(row).join(' '));
    const problems = names('pragma integrity_check').filter((line) => line !== 'ok');
    const orphans = names('pragma foreign_key_check').map((line) => `a row refers to nothing: ${line}`);
    const found = [...problems, ...orphans].slice(0, mostProblems);
    if (found.length > 0) return refused(`The database is damaged: ${found.join('; ')}.`);
    return inspectTables(database);
  } catch (error) {
    return refused(`It cannot be read as a database: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    database?.close();
  }
}

function inspectTables(database: DatabaseSync): Inspected {
  const list = (query: string): readonly string[] =>
    database
      .prepare(query)
      .all()
      .map(({ name }) => String(name));
  const tables = list("select name from sqlite_schema where type = 'table'");
  const applied = tables.includes('kysely_migration') ? list('select name from kysely_migration order by name') : [];
  const problem = schemaProblem(applied);
  if (problem !== undefined) return refused(problem);
  const inUse = installationTables.some(
    ({ name, own }) =>
      own !== true && tables.includes(name) && database.prepare(`select 1 from "${name}" limit 1`).get() !== undefined,
  );
  return { kind: 'sound', inUse };
}

/** Makes a copy one file: without the log that it would otherwise ask for. */
export function makeSelfContained(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
}

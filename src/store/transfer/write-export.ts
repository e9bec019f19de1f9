import { createHash } from 'node:crypto';
import type { Snapshot } from './snapshot.ts';
import { installationTables } from './installation-tables.ts';
import type { HeadLine } from './installation-lines.ts';
import { refused } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { currentSchema, schemaProblem } from './schema-version.ts';
import { toTransferred } from './transferred-value.ts';

export interface ExportProgress {
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

export type Export =
  { readonly kind: 'export'; readonly head: HeadLine; readonly lines: AsyncGenerator<string> } | Refusal;

/** Text that is handed on at once: lines one by one would cost a system call each. */
const chunkCharacters = 65_536;

/**
 * A whole installation as text: a head line, a line for each row, and a line that closes it. The same installation gives
 * the same bytes whichever database it is in. Holds a few rows at a time.
 */
export async function exportInstallation(
  snapshot: Snapshot,
  onProgress: (progress: ExportProgress) => void = () => undefined,
): Promise<Export> {
  const problem = schemaProblem(snapshot.migrations);
  if (problem !== undefined) return refused(problem);
  if (snapshot.migrations.at(-1) !== currentSchema)
    return refused(
      `The database has the tables of an older version (${snapshot.migrations.at(-1) ?? ''}). Start this version's server once, which brings them to ${currentSchema}, then export again.`,
    );
  const tables: HeadLine['tables'] = [];
  for (const { name } of installationTables) {
    const columns = (await snapshot.columns(name)).toSorted();
    tables.push({ name, columns, rows: await snapshot.count(name) });
  }
  const head: HeadLine = { format: 'gerbang/installation', version: 1, schema: currentSchema, tables };
  return { kind: 'export', head, lines: writeLines(snapshot, head, onProgress) };
}

async function* writeLines(
  snapshot: Snapshot,
  head: HeadLine,
  onProgress: (progress: ExportProgress) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const total = head.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let held = `${JSON.stringify(head)}\n`;
  for (const [index, table] of installationTables.entries()) {
    const columns = head.tables[index]?.columns ?? [];
    for await (const row of snapshot.rows(table)) {
      held += `${JSON.stringify(columns.map((column) => toTransferred(table, column, row[column])))}\n`;
      done += 1;
      if (held.length < chunkCharacters) continue;
      hash.update(held);
      yield held;
      held = '';
      onProgress({ table: table.name, done, total });
    }
  }
  hash.update(held);
  yield `${held}${JSON.stringify({ end: true, rows: done, sha256: hash.digest('hex') })}\n`;
}

import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { z } from 'zod';
import { endLineSchema, headLineSchema, rowLineSchema } from './installation-lines.ts';
import type { HeadLine } from './installation-lines.ts';
import type { InstallationTable } from './installation-tables.ts';
import { installationTables } from './installation-tables.ts';
import { readHashedLines } from './read-lines.ts';
import { refused } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { currentSchema } from './schema-version.ts';
import type { TransferredValue } from './transferred-value.ts';

export type ReadExport = { readonly kind: 'read'; readonly head: HeadLine; readonly rows: number } | Refusal;

/** Takes a row: its values in the order of `columns`, and how many characters it has in the file. */
export type TakeRow = (
  table: InstallationTable,
  columns: readonly string[],
  values: readonly TransferredValue[],
  characters: number,
) => Promise<void>;

class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** Reads an export (its unpacked bytes) to its closing line, and holds it to what head and closing line say of it. */
export async function readExport(source: AsyncIterable<Uint8Array>, take: TakeRow): Promise<ReadExport> {
  const hash = createHash('sha256');
  const lines = guard(readHashedLines(source, hash));
  try {
    const head = parse(headLineSchema, await next(lines), 'Its first line is not that of an export');
    const problem = headProblem(head);
    if (problem !== undefined) return refused(problem);
    let rows = 0;
    for (const [index, table] of installationTables.entries()) {
      const { columns = [], rows: expected = 0 } = head.tables[index] ?? {};
      for (let row = 1; row <= expected; row += 1) {
        const line = await next(lines);
        const values = parse(rowLineSchema, line, `Row ${row} of ${table.name} is damaged`);
        if (values.length !== columns.length) throw new Damaged(`Row ${row} of ${table.name} is damaged`);
        await take(table, columns, values, line.length);
      }
      rows += expected;
    }
    await requireEnd(lines, hash, rows);
    return { kind: 'read', head, rows };
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return refused(
      `${error.message}: the file is cut off or damaged. Export again, or use another copy. Nothing was changed.`,
    );
  }
}

function headProblem({ schema, tables }: HeadLine): string | undefined {
  if (schema !== currentSchema)
    return `The file was exported with the tables of ${schema}, and this version has ${currentSchema}. Import it with the version that exported it, start this version on that database, then export again.`;
  const names = tables.map(({ name }) => name).join(' ');
  return names === installationTables.map(({ name }) => name).join(' ')
    ? undefined
    : 'Its tables are not those of an installation. Export again with this version.';
}

async function requireEnd(lines: AsyncGenerator<string>, hash: Hash, rows: number): Promise<void> {
  const end = parse(endLineSchema, await next(lines), 'Its last line is missing');
  if (end.rows !== rows || end.sha256 !== hash.copy().digest('hex'))
    throw new Damaged('Its content is not what was exported');
  if ((await lines.next()).done !== true) throw new Damaged('It goes on after its end');
}

/** What breaks while the bytes come is the file's fault: it is cut off, or not packed as an export is. */
async function* guard(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    throw new Damaged(`It cannot be read to its end (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function next(lines: AsyncGenerator<string>): Promise<string> {
  const result = await lines.next();
  if (result.done === true) throw new Damaged('It ends too early');
  return result.value;
}

function parse<Schema extends z.ZodType>(schema: Schema, line: string, what: string): z.infer<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Damaged(what);
  }
  const checked = schema.safeParse(json);
  if (!checked.success) throw new Damaged(what);
  return checked.data;
}

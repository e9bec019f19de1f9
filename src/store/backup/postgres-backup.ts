import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { createPool } from '../database/postgres-pool.ts';
import type { Tables } from '../schema.ts';
import { isInUse } from '../transfer/import-installation.ts';
import { refused } from '../transfer/refusal.ts';
import type { Refusal } from '../transfer/refusal.ts';
import { schemaProblem } from '../transfer/schema-version.ts';
import { syncFolder } from '../transfer/transfer-file.ts';
import { findTool, runTool, runToolAlone } from './postgres-tools.ts';
import type { Backup } from './sqlite-backup.ts';
import type { Restore, RestoreOptions } from './sqlite-restore.ts';

/** Runs `pg_dump -Fc`, PostgreSQL's own tool, while others use the database. The file appears whole or not at all. */
export async function backupPostgres(url: string, target: string): Promise<Backup> {
  const tool = findTool('pg_dump');
  if (tool === undefined) return missing('pg_dump', `pg_dump -Fc -f "${target}" "$DATABASE_URL"`);
  if (existsSync(target)) return refused(`${target} is already there. Name another file; nothing was written.`);
  const beside = join(dirname(target), `.gerbang-${randomUUID()}`);
  try {
    await (await open(beside, 'wx', 0o600)).close();
    const run = await runTool(tool, ['--format=custom', `--file=${beside}`], url);
    if (run.kind === 'failed') return refused(`pg_dump failed: ${run.why}. Nothing was written.`);
    await rename(beside, target);
    await syncFolder(dirname(target));
    return { kind: 'backed-up', bytes: (await stat(target)).size };
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Runs `pg_restore` in one transaction, after looking at the dump. With `replace`, what is in the database is dumped to
 * the data folder first. A running server goes on with what was restored: stop it before.
 */
export async function restorePostgres(
  url: string,
  dataFolder: string,
  backup: string,
  { now, replace }: RestoreOptions,
): Promise<Restore> {
  const tool = findTool('pg_restore');
  if (tool === undefined)
    return missing('pg_restore', `pg_restore --clean --if-exists --single-transaction -d "$DATABASE_URL" "${backup}"`);
  if (!existsSync(backup)) return refused(`There is no file ${backup}.`);
  const problem = await dumpProblem(tool, backup);
  if (problem !== undefined) return refused(`${backup} cannot be restored. ${problem} Nothing was changed.`);
  let aside: string | undefined;
  if (await isDatabaseInUse(url)) {
    if (!replace)
      return refused(
        'The database at DATABASE_URL has accounts or submissions. Add --replace to restore anyway; what is there is then dumped to the data folder first. Nothing was changed.',
      );
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    aside = join(dataFolder, `replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}.dump`);
    const kept = await backupPostgres(url, aside);
    if (kept.kind === 'refused') return kept;
  }
  const run = await runTool(
    tool,
    ['--clean', '--if-exists', '--no-owner', '--exit-on-error', '--single-transaction', backup],
    url,
  );
  if (run.kind === 'failed') return refused(`pg_restore failed: ${run.why}. Nothing was changed.`);
  return { kind: 'restored', ...(aside === undefined ? {} : { aside }) };
}

/** What is wrong with a dump: not one of pg_dump's, or of a version that this one does not know. */
async function dumpProblem(tool: string, backup: string): Promise<string | undefined> {
  const run = await runToolAlone(tool, ['--data-only', '--table=kysely_migration', '--file=-', backup]);
  if (run.kind === 'failed') return `It is no dump of pg_dump -Fc: ${run.why}.`;
  const lines = run.output.split('\n');
  const first = lines.findIndex((line) => line.startsWith('COPY public.kysely_migration '));
  const rows = first === -1 ? [] : lines.slice(first + 1, lines.indexOf('\\.', first));
  return schemaProblem(rows.map((row) => row.split('\t')[0] ?? ''));
}

async function isDatabaseInUse(url: string): Promise<boolean> {
  const pool = createPool({ url, size: 1, statementTimeoutMs: 10_000 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await isInUse(db);
  } finally {
    await db.destroy();
  }
}

function missing(tool: string, command: string): Refusal {
  return refused(
    `PostgreSQL is backed up and restored by its own tools, and ${tool} is not on PATH. Install the PostgreSQL client programs of your server's version, or run where they are: ${command}`,
  );
}

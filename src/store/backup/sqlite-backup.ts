import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import { sqliteFile } from '../database/open.ts';
import { refused } from '../transfer/refusal.ts';
import type { Refusal } from '../transfer/refusal.ts';
import { syncFolder } from '../transfer/transfer-file.ts';
import { inspectSqlite, makeSelfContained } from './inspect-sqlite.ts';

export type Backup = { readonly kind: 'backed-up'; readonly bytes: number } | Refusal;

/** All pages in one step: a copy in several is begun anew whenever another process has written meanwhile. */
const allPages = 2_147_483_647;

/**
 * Copies the database of a data folder to a file while others read and write it. The file appears whole, checked and
 * durable, or not at all; one that is there already stays.
 */
export async function backupSqlite(folder: string, target: string): Promise<Backup> {
  const source = sqliteFile(folder);
  if (!existsSync(source))
    return refused(`There is no database at ${source}. Say with GERBANG_DATA which data folder to back up.`);
  if (existsSync(target)) return alreadyThere(target);
  const beside = join(dirname(target), `.gerbang-${randomUUID()}`);
  try {
    // Made first, so that nobody else may read it at any time.
    await (await open(beside, 'wx', 0o600)).close();
    await copy(source, beside);
    makeSelfContained(beside);
    const inspected = inspectSqlite(beside);
    if (inspected.kind === 'refused')
      return refused(`${source} was not backed up, since a restore would refuse it. ${inspected.message}`);
    return await keep(beside, target);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${beside}${end}`, { force: true });
  }
}

async function copy(source: string, target: string): Promise<void> {
  const database = new DatabaseSync(source, { readOnly: true });
  try {
    database.exec('pragma busy_timeout = 5000');
    await backup(database, target, { rate: allPages });
  } finally {
    database.close();
  }
}

async function keep(beside: string, target: string): Promise<Backup> {
  const file = await open(beside, 'r+');
  await file.sync();
  await file.close();
  try {
    await (await open(target, 'wx', 0o600)).close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return alreadyThere(target);
    throw error;
  }
  await rename(beside, target);
  await syncFolder(dirname(target));
  return { kind: 'backed-up', bytes: (await stat(target)).size };
}

function alreadyThere(target: string): Refusal {
  return refused(`${target} is already there. Name another file; nothing was written.`);
}

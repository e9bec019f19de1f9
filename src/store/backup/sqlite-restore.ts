import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteFile } from '../database/open.ts';
import { refused } from '../transfer/refusal.ts';
import type { Refusal } from '../transfer/refusal.ts';
import { syncFolder } from '../transfer/transfer-file.ts';
import { inspectSqlite, makeSelfContained } from './inspect-sqlite.ts';

export interface RestoreOptions {
  /** Take the place of an installation that is in use. */
  readonly replace: boolean;
  /** Goes into the name under which the old one is kept. */
  readonly now: Date;
}

export type Restore =
  | {
      readonly kind: 'restored';
      /** Where what stood there before is kept. */
      readonly aside?: string;
    }
  | Refusal;

/**
 * Puts a backup into the place of a data folder's database. It is looked at first, all of it; what stood there is kept
 * beside it. Refuses while another process has the database open.
 */
export async function restoreSqlite(
  folder: string,
  backup: string,
  { now, replace }: RestoreOptions,
): Promise<Restore> {
  if (!existsSync(backup)) return refused(`There is no file ${backup}.`);
  const target = sqliteFile(folder);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const beside = join(dirname(target), `.gerbang-${randomUUID()}`);
  try {
    await copyFile(backup, beside, constants.COPYFILE_EXCL);
    await chmod(beside, 0o600);
    const inspected = inspectSqlite(beside);
    if (inspected.kind === 'refused')
      return refused(`${backup} cannot be restored. ${inspected.message} Nothing was changed.`);
    makeSelfContained(beside);
    const file = await open(beside, 'r+');
    await file.sync();
    await file.close();
    return await swap(beside, target, now, replace);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${beside}${end}`, { force: true });
  }
}

async function swap(beside: string, target: string, now: Date, replace: boolean): Promise<Restore> {
  if (!existsSync(target)) {
    await rename(beside, target);
    await syncFolder(dirname(target));
    return { kind: 'restored' };
  }
  const problem = closeLog(target);
  if (problem !== undefined) return refused(problem);
  const old = inspectSqlite(target);
  if (!replace && (old.kind === 'refused' || old.inUse))
    return refused(
      `${target} is in use: it has accounts or submissions${old.kind === 'refused' ? ', or cannot be read' : ''}. Add --replace to restore anyway; what is there is then kept beside it. Nothing was changed.`,
    );
  const aside = `${target}.replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  if (existsSync(aside)) return refused(`${aside} is already there. Restore again; nothing was changed.`);
  await rename(target, aside);
  await rename(beside, target);
  await syncFolder(dirname(target));
  return { kind: 'restored', aside };
}

/**
 * Writes what stands in the database's log into its file, so that the file is all of it. Works only while no other
 * connection has it open: a server must not go on with a file that has been put aside.
 */
function closeLog(path: string): string | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec('pragma journal_mode = delete');
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
    if (code === 5)
      return `Another process has ${path} open. Stop the server and its workers, then restore again. Nothing was changed.`;
    // What is no database has no log either; whether it may be replaced is asked next.
    return undefined;
  } finally {
    database?.close();
  }
}

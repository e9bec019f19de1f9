import type { StoreSettings } from '../database/open.ts';
import { backupPostgres, restorePostgres } from './postgres-backup.ts';
import { backupSqlite } from './sqlite-backup.ts';
import type { Backup } from './sqlite-backup.ts';
import { restoreSqlite } from './sqlite-restore.ts';
import type { Restore, RestoreOptions } from './sqlite-restore.ts';

export type { Backup } from './sqlite-backup.ts';
export type { Restore, RestoreOptions } from './sqlite-restore.ts';

/** Writes an installation to one file while it is used. Throws `StoreError` where the database cannot be used. */
export function backupInstallation(settings: StoreSettings, target: string): Promise<Backup> {
  return settings.kind === 'sqlite' ? backupSqlite(settings.folder, target) : backupPostgres(settings.url, target);
}

/** Puts such a file into the place of an installation. `dataFolder` is where a replaced one is kept. */
export function restoreInstallation(
  settings: StoreSettings,
  dataFolder: string,
  backup: string,
  options: RestoreOptions,
): Promise<Restore> {
  return settings.kind === 'sqlite'
    ? restoreSqlite(settings.folder, backup, options)
    : restorePostgres(settings.url, dataFolder, backup, options);
}

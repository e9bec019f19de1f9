import { resolve } from 'node:path';
import { backupInstallation, restoreInstallation } from '#store';
import { readInstallation } from './installation.ts';
import { report, reportFailure, withStoreErrors } from './report.ts';

/** Writes the installation to one file while it is used. */
export async function runBackup(file: string): Promise<void> {
  const { name, settings } = readInstallation(process.env);
  await withStoreErrors(async () => {
    if (settings.kind === 'postgresql') await report('PostgreSQL: running its own pg_dump -Fc.', 'quiet');
    const outcome = await backupInstallation(settings, resolve(file));
    if (outcome.kind === 'refused') return reportFailure(outcome.message);
    await report(`Backed up ${name} to ${file}, ${megabytes(outcome.bytes)}.`, 'passed');
    await report('It holds addresses and secrets: keep it where only you can read it.', 'quiet');
  });
}

/** Puts a backup into the place of the installation. */
export async function runRestore(file: string, replace: boolean): Promise<void> {
  const { dataFolder, name, settings } = readInstallation(process.env);
  await withStoreErrors(async () => {
    if (settings.kind === 'postgresql') await report('PostgreSQL: running its own pg_restore.', 'quiet');
    const outcome = await restoreInstallation(settings, dataFolder, resolve(file), { replace, now: new Date() });
    if (outcome.kind === 'refused') return reportFailure(outcome.message);
    await report(`Restored ${file} to ${name}.`, 'passed');
    if (outcome.aside !== undefined) await report(`What was there before is kept at ${outcome.aside}.`);
  });
}

/** A size for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

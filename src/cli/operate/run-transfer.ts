import { stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportInstallation, importInstallation, openSnapshot, openStore, readPacked, writePacked } from '#store';
import { Misuse } from '../misuse.ts';
import { absence, readInstallation } from './installation.ts';
import { watchProgress } from './operate-progress.ts';
import { count, report, reportFailure, withStoreErrors } from './report.ts';
import { megabytes } from './run-backup.ts';

/** Writes every table to one file that either database can take. */
export async function runExport(file: string): Promise<void> {
  const target = parsePacked(file);
  const installation = readInstallation(process.env);
  const { name, settings } = installation;
  if (existsSync(target)) return reportFailure(`${file} is already there. Name another file; nothing was written.`);
  await withStoreErrors(async () => {
    const snapshot = await openSnapshot(settings);
    if (snapshot === undefined) return reportFailure(absence(installation) ?? 'There is nothing to export.');
    const progress = watchProgress();
    try {
      const made = await exportInstallation(snapshot, ({ done, table, total }) =>
        progress?.draw({ done, total, latest: table, counts: [] }),
      );
      if (made.kind === 'refused') return await reportFailure(made.message);
      await writePacked(target, made.lines);
      progress?.clear();
      const rows = made.head.tables.reduce((sum, table) => sum + table.rows, 0);
      await report(
        `Exported ${name} to ${file}: ${count(rows, 'row')}, ${megabytes((await stat(target)).size)}.`,
        'passed',
      );
      await report('It holds addresses and secrets: keep it where only you can read it.', 'quiet');
    } finally {
      progress?.clear();
      await snapshot.close();
    }
  });
}

/** Puts an exported installation into an empty one, all of it or nothing. */
export async function runImport(file: string): Promise<void> {
  const source = parsePacked(file);
  const { name, settings } = readInstallation(process.env);
  if (!existsSync(source)) return reportFailure(`There is no file ${file}.`);
  await withStoreErrors(async () => {
    const store = await openStore(settings);
    const progress = watchProgress();
    try {
      const outcome = await importInstallation(
        store,
        () => readPacked(source),
        (done, total) => progress?.draw({ done, total, latest: file, counts: [] }),
      );
      progress?.clear();
      if (outcome.kind === 'refused') return await reportFailure(`${file}: ${outcome.message}`);
      await report(`Imported ${file} into ${name}: ${count(outcome.rows, 'row')}.`, 'passed');
    } finally {
      progress?.clear();
      await store.close();
    }
  });
}

function parsePacked(file: string): string {
  if (!/\.jsonl\.gz$/i.test(file)) throw new Misuse(`An export is a .jsonl.gz file, not "${file}".`);
  return resolve(file);
}

import { join } from 'node:path';
import { createVersionedPool } from '#grading/versions';
import { countVerdicts, findArtefact, openStore, verifyVerdicts } from '#store';
import type { VerdictScope } from '#store';
import { Output } from '../terminal/output.ts';
import { prepareCourse } from '../prepare.ts';
import { parseExercise } from '../results/arguments.ts';
import { absence, readInstallation } from './installation.ts';
import { watchProgress } from './operate-progress.ts';
import { reportFailure, withStoreErrors } from './report.ts';
import { VerifyPrinter } from './verify-printer.ts';

export interface VerifySettings {
  readonly exercise: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
  readonly workers: number;
  readonly format: 'table' | 'jsonl';
}

/** Verdicts that are held at once for each worker. */
const heldEach = 8;

/** Derives stored verdicts again by the versions that made them and lists those that are not the same. */
export async function runVerify({ exercise, format, since, workers }: VerifySettings): Promise<void> {
  const course = await prepareCourse();
  const scope: VerdictScope = {
    since,
    ...(exercise === undefined ? {} : { exercise: parseExercise(course, exercise) }),
  };
  const installation = readInstallation(process.env);
  const absent = absence(installation);
  if (absent !== undefined) return reportFailure(absent);
  const { dataFolder, name, settings } = installation;
  await withStoreErrors(async () => {
    const store = await openStore(settings);
    const pool = createVersionedPool({
      workers,
      cacheFolder: join(dataFolder, 'versions'),
      load: (kind, version) => findArtefact(store.db, kind, version),
    });
    const output = new Output(process.stdout);
    const printer = new VerifyPrinter(format, name);
    const progress = watchProgress();
    try {
      const total = await countVerdicts(store.db, scope);
      await output.lines(printer.begin(total));
      const verified = verifyVerdicts({ db: store.db, derive: pool.grade, scope, batch: workers * heldEach });
      for await (const one of verified) {
        const lines = printer.add(one);
        if (lines.length > 0) progress?.clear();
        await output.lines(lines);
        progress?.draw({ done: printer.total, total, latest: one.row.submission, counts: printer.counts() });
        if (output.closed) return;
      }
      progress?.clear();
      await output.lines(printer.end());
      if (printer.problems > 0) process.exitCode = 1;
      if (format === 'jsonl' && printer.problems > 0) await reportFailure(printer.summary());
    } finally {
      progress?.clear();
      await pool.close();
      await store.close();
    }
  });
}

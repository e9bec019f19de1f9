import { prepareCourse } from '../prepare.ts';
import { report, reportFailure, withStoreErrors } from './report.ts';

/** Serves until the process is told to stop. */
export async function runServer(): Promise<void> {
  const { serve } = await import('#server');
  process.exitCode = await serve(process.env);
}

/** Grades from the queue until the process is told to stop; the jobs at hand are ended first. */
export async function runWorker(): Promise<void> {
  const { readSettings, startWorker, toldToStop } = await import('#server');
  const outcome = readSettings(process.env);
  if (outcome.kind === 'wrong') return reportFailure(outcome.problems.join(' '));
  const { settings } = outcome;
  if (settings.database.kind !== 'postgresql')
    return reportFailure(
      'A worker takes its work from the queue in PostgreSQL, and DATABASE_URL is not set. Set it to the database of the servers, which need GERBANG_GRADING=queue. Without PostgreSQL the server grades by itself.',
    );
  await prepareCourse();
  await withStoreErrors(async () => {
    const worker = await startWorker({ settings });
    await report(
      `Grading from the queue with ${settings.workers} threads. SIGTERM or Ctrl+C ends after the work at hand.`,
    );
    await toldToStop();
    await worker.stop();
    await report(`Ended. Verdicts stored by this worker: ${worker.graded()}.`);
  });
}

import { text as gradeText } from '../grade/grade.id.ts';
import { Output } from '../terminal/output.ts';
import { createPaint } from '../terminal/paint.ts';
import { Progress } from '../terminal/progress.ts';
import { commandVersion } from '../version.ts';
import { ReportFile } from './report/report-file.ts';
import type { RunSimilarOptions } from './run-similar.ts';
import { runSimilar } from './run-similar.ts';
import { linesOfExercise, linesOfProblems } from './similar-lines.ts';
import { tableEnd, tableExercise, tableHead } from './similar-table.ts';

interface PrintOptions extends Omit<RunSimilarOptions, 'take' | 'tell'> {
  readonly format: 'table' | 'jsonl';
  /** File of the page. */
  readonly report?: string;
}

const batchSize = 500;

/** Compares, prints as it goes and writes the page. Returns whether every input was compared. */
export async function printSimilar({ format, report, ...options }: PrintOptions): Promise<boolean> {
  const started = performance.now();
  const { stderr, stdout } = process;
  const paint = createPaint(stdout, process.env);
  const output = new Output(stdout);
  const page = report === undefined ? undefined : await ReportFile.open(report, options.common);
  const words = { done: gradeText.progress, left: gradeText.left };
  const progress = stderr.isTTY ? new Progress(stderr, createPaint(stderr, process.env), words, now) : undefined;
  if (format === 'table') await output.lines(tableHead(paint, commandVersion));
  const run = await runSimilar({
    ...options,
    tell: (done, total, exercise, learner) =>
      progress?.draw({ done, total, latest: `${exercise.code} ${learner}`, counts: [] }),
    async take(found) {
      progress?.clear();
      await page?.add(found);
      if (format === 'table') await output.lines(tableExercise(paint, found, options.common));
      else for (const lines of batch(linesOfExercise(found))) await output.lines(lines);
    },
  });
  await page?.close(run.problems);
  const facts = {
    seconds: (now() - started) / 1000,
    megabytes: Math.round(process.memoryUsage.rss() / 1_000_000),
    pairs: run.pairs,
    ...(report === undefined ? {} : { report }),
  };
  await output.lines(format === 'table' ? tableEnd(paint, run, facts) : linesOfProblems(run));
  return run.problems.length === 0;
}

/** Lines in batches, so that a slow reader is waited for now and then and not at every line. */
function* batch(lines: Iterable<string>): Generator<readonly string[]> {
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < batchSize) continue;
    yield waiting;
    waiting = [];
  }
  yield waiting;
}

function now(): number {
  return performance.now();
}

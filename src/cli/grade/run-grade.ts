import type { Output } from '../terminal/output.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Emitter } from './emitter.ts';
import type { Entry } from './envelope.ts';
import type { GradeInputsOptions } from './grade-inputs.ts';
import { gradeInputs } from './grade-inputs.ts';
import { number, text } from './grade.id.ts';
import { findInputs } from './inputs/find-inputs.ts';
import type { FindOptions } from './inputs/input.ts';
import type { ResultsFolder } from './results/results-folder.ts';
import { Tally } from './tally.ts';

/** An emitter and where its lines go. */
export interface Channel {
  readonly emitter: Emitter;
  readonly output: Output;
}

export interface RunGradeOptions extends GradeInputsOptions {
  readonly paths: readonly string[];
  /** What is written where: to the terminal, and to files of `--out`. The first decides when nobody reads any more. */
  readonly channels: readonly [Channel, ...Channel[]];
  readonly results?: ResultsFolder;
  /** Takes every entry for what is said at the end: a comparison, a report. */
  readonly observe?: (entry: Entry) => Promise<void>;
  /** Present only where somebody watches. */
  readonly progress?: Progress;
}

/** Finds, grades and emits; returns the counts. Stops early only when the output's reader has gone. */
export async function runGrade(options: RunGradeOptions): Promise<Tally> {
  const { channels, exercises, paths, progress, results } = options;
  const [{ output: watched }] = channels;
  const emit = async (lines: (emitter: Emitter) => readonly string[]): Promise<void> => {
    for (const { emitter, output } of channels) await output.lines(lines(emitter));
  };
  const tally = new Tally();
  const find: FindOptions = {
    filesOf: (slug) => exercises.get(slug)?.files.map(({ name }) => name),
    ...(options.hints.exercise === undefined ? {} : { exercise: options.hints.exercise }),
  };
  const total = progress === undefined ? 0 : await count(findInputs(paths, { ...find, counting: true }));
  await emit((emitter) => emitter.begin());
  for await (const entry of gradeInputs(findInputs(paths, find), options)) {
    tally.add(entry);
    progress?.clear();
    await results?.write(entry);
    await options.observe?.(entry);
    await emit((emitter) => emitter.entry(entry));
    const latest =
      entry.kind === 'graded'
        ? `${exercises.get(entry.exercise)?.code ?? entry.exercise} ${entry.learner}`
        : entry.path;
    progress?.draw({ done: tally.total, total, latest, counts: countsOf(tally) });
    if (watched.closed && results === undefined) break;
  }
  progress?.clear();
  await emit((emitter) => emitter.end(tally));
  return tally;
}

function countsOf(tally: Tally) {
  return (['passed', 'failed', 'ungradable'] as const).map((role) => ({
    role,
    label: `${number(tally.status[role])} ${text.status[role]}`,
  }));
}

async function count(inputs: AsyncIterable<unknown>): Promise<number> {
  let total = 0;
  for await (const _ of inputs) total += 1;
  return total;
}

import type { Output } from '../terminal/output.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Emitter } from './emitter.ts';
import { findInputs } from './find-inputs.ts';
import type { GradeInputsOptions } from './grade-inputs.ts';
import { gradeInputs } from './grade-inputs.ts';
import { number, text } from './grade.id.ts';
import { Tally } from './tally.ts';

export interface RunGradeOptions extends GradeInputsOptions {
  readonly paths: readonly string[];
  readonly emitter: Emitter;
  readonly output: Output;
  /** Present only where somebody watches. */
  readonly progress?: Progress;
}

/** Finds, grades and emits; returns the counts. Stops early only when the output's reader has gone. */
export async function runGrade(options: RunGradeOptions): Promise<Tally> {
  const { paths, emitter, output, progress, exercises } = options;
  const tally = new Tally();
  const total = progress === undefined ? 0 : await count(findInputs(paths));
  await output.lines(emitter.begin());
  for await (const entry of gradeInputs(findInputs(paths), options)) {
    tally.add(entry);
    progress?.clear();
    await output.lines(emitter.entry(entry));
    const latest =
      entry.kind === 'graded'
        ? `${exercises.get(entry.exercise)?.code ?? entry.exercise} ${entry.learner}`
        : entry.path;
    progress?.draw({ done: tally.total, total, latest, counts: countsOf(tally) });
    if (output.closed) break;
  }
  progress?.clear();
  await output.lines(emitter.end(tally));
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

import type { BuiltExercise } from '#course/load';
import type { GradeOutcome, GradeRequest } from '#grading';
import type { Entry } from './envelope.ts';
import { inputError } from './errors.id.ts';
import type { FoundInput } from './find-inputs.ts';
import { identify } from './identify.ts';
import type { GradeHints } from './identify.ts';
import { mapOrdered } from './map-ordered.ts';
import { readText } from './read-text.ts';

/** Grades one submission; several may be under way at once. */
export type GradeSubmission = (request: GradeRequest) => Promise<GradeOutcome>;

export interface GradeInputsOptions {
  readonly hints: GradeHints;
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly grade: GradeSubmission;
  /** How many inputs may be read and graded ahead of the one whose turn it is. */
  readonly ahead: number;
}

/** Grades every input and yields one entry for each, in input order. Memory is bounded by `ahead`. */
export function gradeInputs(inputs: AsyncIterable<FoundInput>, options: GradeInputsOptions): AsyncGenerator<Entry> {
  return mapOrdered(inputs, options.ahead, (input) => gradeInput(input, options));
}

async function gradeInput(input: FoundInput, { hints, exercises, grade }: GradeInputsOptions): Promise<Entry> {
  if (input.kind === 'refused') return input;
  const { path } = input;
  const read = await readText(input);
  if (read.kind === 'refused') return { kind: 'refused', path, error: read.error };
  const identity = identify(input.absolute, read.text, hints, exercises);
  if (identity.kind === 'refused') return { kind: 'refused', path, error: identity.error };
  const { exercise, learner, seed, madeFor } = identity;
  const file = exercise.files[0]?.name ?? 'solution.ts';
  const outcome = await grade({ slug: exercise.slug, files: { [file]: read.text }, seed });
  if (outcome.kind === 'fault') return { kind: 'refused', path, error: inputError('engine-fault') };
  const { verdict, bytes, console } = outcome;
  return {
    kind: 'graded',
    path,
    learner,
    exercise: exercise.slug,
    seed,
    verdict,
    bytes,
    console,
    ...(madeFor === undefined ? {} : { madeFor }),
  };
}

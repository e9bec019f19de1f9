import { sourceSha256 } from '#course';
import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';
import type { GradeOutcome, GradeRequest } from '#grading';
import { asksFurther, gradeAlsoSeeds } from './also-seeds.ts';
import type { Entry, GradedEntry } from './envelope.ts';
import { inputError } from './errors.id.ts';
import { identify } from './identify.ts';
import type { GradeHints, Identity } from './identify.ts';
import type { Claims, FoundInput } from './inputs/input.ts';
import { mapOrdered } from './map-ordered.ts';
import { shortHash } from './results/short-hash.ts';

/** Grades one submission; several may be under way at once. */
export type GradeSubmission = (request: GradeRequest) => Promise<GradeOutcome>;

export interface GradeInputsOptions {
  readonly hints: GradeHints;
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly grade: GradeSubmission;
  readonly engineVersion: string;
  /** What an earlier run stored of a path: taken over where nothing that decides the verdict has changed. */
  readonly known?: (path: string) => Promise<Entry | undefined>;
  /** On how many further variants code that passes is graded too. */
  readonly alsoSeeds?: number;
  /** How many inputs may be read and graded ahead of the one whose turn it is. */
  readonly ahead: number;
}

/** Grades every input and yields one entry for each, in input order. Memory is bounded by `ahead`. */
export async function* gradeInputs(
  inputs: AsyncIterable<FoundInput>,
  options: GradeInputsOptions,
): AsyncGenerator<Entry> {
  const handedIn = new Handed();
  for await (const entry of mapOrdered(inputs, options.ahead, (input) => gradeInput(input, options))) {
    yield handedIn.isSecond(entry)
      ? { kind: 'refused', path: entry.path, error: inputError('duplicate-learner', { name: entry.learner }) }
      : entry;
  }
}

/**
 * Whose submissions of which exercise have been seen. Several with a time each are attempts; a second one
 * without is a mistake, and which of the two counts is not ours to choose. Keeps a number for each.
 */
class Handed {
  readonly #seen = new Set<number>();

  isSecond(entry: Entry): entry is GradedEntry {
    if (entry.kind !== 'graded' || entry.submittedAt !== undefined) return false;
    const key = shortHash(`${entry.exercise}\n${entry.learner}`);
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

async function gradeInput(input: FoundInput, options: GradeInputsOptions): Promise<Entry> {
  if (input.kind === 'refused') return input;
  const { exercises, grade, hints } = options;
  const { claims, names, path } = input;
  const read = await input.read();
  if (read.kind === 'refused') return { kind: 'refused', path, error: read.error };
  const origin = { names, files: read.files, ...(claims === undefined ? {} : { claims }) };
  const identity = identify(origin, hints, exercises);
  if (identity.kind === 'refused') return { kind: 'refused', path, error: identity.error };
  const { exercise, learner, seed, madeFor } = identity;
  const files = nameFiles(read.files, exercise, claims);
  const stored = await options.known?.(path);
  if (stored?.kind === 'graded' && isStill(stored, identity, files, claims, options))
    return { ...stored, reused: true, ...(madeFor === undefined ? {} : { madeFor }) };
  const outcome = await grade({ slug: exercise.slug, files, seed });
  if (outcome.kind === 'fault') return { kind: 'refused', path, error: inputError('engine-fault') };
  const { verdict, bytes, console } = outcome;
  const alsoSeeds =
    options.alsoSeeds !== undefined && asksFurther(exercise, verdict)
      ? await gradeAlsoSeeds(exercise.slug, files, options.alsoSeeds, grade)
      : undefined;
  return {
    kind: 'graded',
    path,
    learner,
    exercise: exercise.slug,
    seed,
    ...(claims?.submittedAt === undefined ? {} : { submittedAt: claims.submittedAt }),
    ...(alsoSeeds === undefined ? {} : { alsoSeeds }),
    verdict,
    bytes,
    console,
    ...(madeFor === undefined ? {} : { madeFor }),
  };
}

/** Whether a stored entry is what grading again would give. */
function isStill(
  { alsoSeeds, exercise, learner, seed, submittedAt, verdict }: GradedEntry,
  identity: Identity,
  files: SubmissionFiles,
  claims: Claims | undefined,
  { alsoSeeds: wanted, engineVersion }: GradeInputsOptions,
): boolean {
  return (
    exercise === identity.exercise.slug &&
    learner === identity.learner &&
    seed === identity.seed &&
    submittedAt === claims?.submittedAt &&
    alsoSeeds?.of === (asksFurther(identity.exercise, verdict) ? wanted : undefined) &&
    verdict.exercise.version === identity.exercise.version &&
    verdict.engine.version === engineVersion &&
    verdict.reason !== 'engine-fault' &&
    verdict.source.sha256 === sourceSha256(files)
  );
}

/** A single file may have any name on disk; what is graded has the declared one. */
function nameFiles(files: SubmissionFiles, exercise: BuiltExercise, claims: Claims | undefined): SubmissionFiles {
  const [only, ...more] = Object.values(files);
  const [declared, ...others] = exercise.files;
  const renamed = claims === undefined && more.length === 0 && others.length === 0;
  return renamed && only !== undefined && declared !== undefined ? { [declared.name]: only } : files;
}

import { normalizeFiles } from '#course';
import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';
import type { RefusedEntry } from '../grade/envelope.ts';
import { identify } from '../grade/identify.ts';
import type { GradeHints } from '../grade/identify.ts';
import { findInputs } from '../grade/inputs/find-inputs.ts';
import type { FindOptions, FoundSubmission } from '../grade/inputs/input.ts';

/** A learner's latest submission to an exercise. */
export interface Submission {
  readonly path: string;
  readonly learner: string;
  readonly seed: string;
  readonly submittedAt?: string;
  /** Without header lines, line ends as "\n": lines count as in a verdict. */
  readonly files: SubmissionFiles;
}

export interface Gathered {
  /** In input order, by slug; exercises in order of their codes. */
  readonly submissions: ReadonlyMap<BuiltExercise, readonly Submission[]>;
  readonly refused: readonly RefusedEntry[];
  /** Earlier attempts that a later one of the same learner stands for. */
  readonly superseded: number;
}

/** Finds and reads all submissions. The latest of a learner counts: by its time where it has one, or else the last. */
export async function gatherSubmissions(
  paths: readonly string[],
  hints: GradeHints,
  exercises: ReadonlyMap<string, BuiltExercise>,
): Promise<Gathered> {
  const options: FindOptions = {
    filesOf: (slug) => exercises.get(slug)?.files.map(({ name }) => name),
    ...(hints.exercise === undefined ? {} : { exercise: hints.exercise }),
  };
  const latest = new Map<BuiltExercise, Map<string, Submission>>();
  const refused: RefusedEntry[] = [];
  let superseded = 0;
  for await (const input of findInputs(paths, options)) {
    const read = input.kind === 'refused' ? input : await readSubmission(input, hints, exercises);
    if (read.kind === 'refused') {
      refused.push(read);
      continue;
    }
    const { exercise, submission } = read;
    const learners = latest.get(exercise) ?? new Map<string, Submission>();
    latest.set(exercise, learners);
    const other = learners.get(submission.learner);
    if (other !== undefined) superseded += 1;
    if (other !== undefined && timeOf(other) > timeOf(submission)) continue;
    learners.delete(submission.learner);
    learners.set(submission.learner, submission);
  }
  const ordered = [...latest].sort(([one], [other]) => (one.code < other.code ? -1 : 1));
  return {
    submissions: new Map(ordered.map(([exercise, learners]) => [exercise, [...learners.values()]])),
    refused,
    superseded,
  };
}

type ReadSubmission =
  { readonly kind: 'read'; readonly exercise: BuiltExercise; readonly submission: Submission } | RefusedEntry;

async function readSubmission(
  { claims, names, path, read }: FoundSubmission,
  hints: GradeHints,
  exercises: ReadonlyMap<string, BuiltExercise>,
): Promise<ReadSubmission> {
  const content = await read();
  if (content.kind === 'refused') return { kind: 'refused', path, error: content.error };
  const origin = { names, files: content.files, ...(claims === undefined ? {} : { claims }) };
  const identity = identify(origin, hints, exercises);
  if (identity.kind === 'refused') return { kind: 'refused', path, error: identity.error };
  const { exercise, learner, seed } = identity;
  const submittedAt = claims?.submittedAt === undefined ? {} : { submittedAt: claims.submittedAt };
  const files = normalizeFiles(content.files);
  return { kind: 'read', exercise, submission: { path, learner, seed, files, ...submittedAt } };
}

function timeOf({ submittedAt }: Submission): number {
  return submittedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(submittedAt);
}

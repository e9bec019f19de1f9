import type { GradeOutcome } from '#grading';
import type { Verdict } from '#verdict';
import type { InputError } from './errors.id.ts';

/** One graded submission with what stands around its verdict. */
export interface GradedEntry {
  readonly kind: 'graded';
  readonly path: string;
  readonly learner: string;
  readonly exercise: string;
  readonly seed: string;
  /** When it was handed in, where the input says so: ISO 8601. */
  readonly submittedAt?: string;
  /** Of how many other variants it passed how many, where that was asked for. */
  readonly alsoSeeds?: AlsoSeeds;
  readonly verdict: Verdict;
  /** The verdict as the engine wrote it: canonical JSON that is passed on byte for byte. */
  readonly bytes: string;
  readonly console: (GradeOutcome & { readonly kind: 'graded' })['console'];
  /** Taken over from an earlier run and not graded again. */
  readonly reused?: true;
  /** The version of the exercise that the file names in its header, where that is another one. */
  readonly madeFor?: string;
}

/** How code that passed on its own variant did on others. */
export interface AlsoSeeds {
  readonly passed: number;
  readonly of: number;
}

/** One input that could not be graded. */
export interface RefusedEntry {
  readonly kind: 'refused';
  readonly path: string;
  readonly error: InputError;
}

export type Entry = GradedEntry | RefusedEntry;

/**
 * The line of an entry in JSON Lines. The verdict's bytes are spliced in and not written again, so that
 * they can be compared with those of any other host.
 */
export function toJsonLine(entry: Entry): string {
  if (entry.kind === 'refused') return JSON.stringify({ path: entry.path, error: entry.error });
  const { path, learner, exercise, seed, submittedAt, alsoSeeds, bytes } = entry;
  return `${JSON.stringify({ path, learner, exercise, seed, submittedAt, alsoSeeds }).slice(0, -1)},"verdict":${bytes}}`;
}

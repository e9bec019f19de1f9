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
  readonly verdict: Verdict;
  /** The verdict as the engine wrote it: canonical JSON that is passed on byte for byte. */
  readonly bytes: string;
  readonly console: (GradeOutcome & { readonly kind: 'graded' })['console'];
  /** The version of the exercise that the file names in its header, where that is another one. */
  readonly madeFor?: string;
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
  const { path, learner, exercise, seed, bytes } = entry;
  return `${JSON.stringify({ path, learner, exercise, seed }).slice(0, -1)},"verdict":${bytes}}`;
}

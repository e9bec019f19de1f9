import type { SubmissionFiles } from '#course';
import type { RefusedEntry } from '../envelope.ts';
import type { InputError } from '../errors.id.ts';

/**
 * Largest file that is opened. It is far above the limit of any exercise, so that a source that is only
 * somewhat too large still gets the verdict that it would get on the page.
 */
export const readLimit = 1_048_576;

/** What a line of JSON Lines says of its submission. */
export interface Claims {
  readonly exercise: string;
  readonly learner: string;
  readonly submittedAt?: string;
}

export type ReadFiles =
  | { readonly kind: 'files'; readonly files: SubmissionFiles }
  | { readonly kind: 'refused'; readonly error: InputError };

/** A submission that was found and, unless it stood inside an archive, not opened yet. */
export interface FoundSubmission {
  readonly kind: 'submission';
  /** As it is reported: relative to the argument, with "/"; `a.zip!/x.ts` in an archive, `a.jsonl:12` in JSON Lines. */
  readonly path: string;
  /** Names of the folders above and of the file or folder itself, outermost first. */
  readonly names: readonly string[];
  readonly claims?: Claims;
  readonly read: () => Promise<ReadFiles>;
}

export type FoundInput = FoundSubmission | RefusedEntry;

/** Who looks for inputs. Counting them opens archives but reads no submission. */
export interface FindOptions {
  /** Names of the files of an exercise by its slug, for submissions of more than one file. */
  readonly filesOf: (slug: string) => readonly string[] | undefined;
  /** `--exercise`. */
  readonly exercise?: string;
  readonly counting?: boolean;
}

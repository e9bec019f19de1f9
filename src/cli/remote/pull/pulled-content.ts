import type { Submission } from '#contract';
import { findHeader, formatHeader, normalizeFiles, variantSeed, withHeader } from '#course';
import type { PulledSubmission } from './pull-manifest.ts';
import type { text } from './pull.id.ts';

/** Why a submission cannot be written. */
export type SkipReason = keyof typeof text.reasons;

/** A submission as `grade` reads it: files whose first line says whose it is. */
export type PulledContent =
  | {
      readonly kind: 'content';
      readonly files: Readonly<Record<string, string>>;
      readonly facts: PulledSubmission;
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

/** Names that the contract allows: the server is not asked where to write. */
const fileName = /^[a-z0-9-]{1,60}\.(ts|json|graphql)$/;

/** Makes the files of a submission. `version` is that of the exercise where the server has no verdict yet. */
export function toPulledContent(submission: Submission, version: string | undefined): PulledContent {
  const { exercise, learnerKey: learner, seed, variantNo, verdicts } = submission;
  const names = Object.keys(submission.files);
  if (names.length === 0 || !names.every((name) => fileName.test(name)))
    return { kind: 'skipped', reason: 'file-names' };
  const madeFor = verdicts.at(-1)?.exerciseVersion ?? version;
  if (madeFor === undefined) return { kind: 'skipped', reason: 'no-version' };
  const header = { exercise, learner, variant: variantNo, version: madeFor };
  if (findHeader(formatHeader(header)) === undefined) return { kind: 'skipped', reason: 'learner-key' };
  if (variantSeed(exercise, learner, variantNo) !== seed) return { kind: 'skipped', reason: 'other-seed' };
  const files = normalizeFiles(submission.files);
  const marked = names.filter((name) => name.endsWith('.ts'));
  const headed = marked.length > 0 ? marked : names.slice(0, 1);
  return {
    kind: 'content',
    files: Object.fromEntries(
      names.map((name) => [name, headed.includes(name) ? withHeader(header, files[name] ?? '') : (files[name] ?? '')]),
    ),
    facts: {
      submission: submission.id,
      exercise,
      learner: { id: submission.learner.id, name: submission.learner.name },
      learnerKey: learner,
      variantNo,
      seed,
      sourceSha256: submission.sourceSha256,
      attempt: submission.attempt,
      submittedAt: submission.submittedAt,
      verdicts: verdicts.map(({ engineVersion, exerciseVersion, sha256 }) => ({
        exerciseVersion,
        engineVersion,
        sha256,
      })),
    },
  };
}

/** A line of JSON Lines as `grade` reads it, for one of several attempts. */
export function toAttemptLine({ facts, files }: PulledContent & { readonly kind: 'content' }): string {
  const { exercise, learnerKey: learner, submittedAt } = facts;
  return `${JSON.stringify({ exercise, learner, files, submittedAt })}\n`;
}

import type { Graded, Submission } from '#contract';
import { sourceSha256 } from '#course';
import type { Attempt } from '../../progress/database.ts';

/** What a device keeps of a submission: all but its text, which its attempt has, and the verdicts before the last. */
export type KeptSubmission = Omit<Submission, 'files' | 'verdicts'> & { readonly graded?: Graded };

export function keepable({ files: _files, verdicts, ...rest }: Submission): KeptSubmission {
  const graded = verdicts.at(-1);
  return graded === undefined ? rest : { ...rest, graded };
}

/**
 * The attempt on this device that a submission was made from: same text, name and variant, not the twin of another
 * submission; of several, the one that is closest in time.
 */
export function findTwin(
  submission: Pick<Submission, 'exercise' | 'files' | 'learnerKey' | 'submittedAt' | 'variantNo'>,
  attempts: readonly Attempt[],
  taken: ReadonlySet<string>,
): Attempt | undefined {
  const source = sourceSha256(submission.files);
  const at = Date.parse(submission.submittedAt);
  const distance = ({ submittedAt }: Attempt): number => Math.abs(submittedAt - at);
  return attempts
    .filter(
      (attempt) =>
        attempt.slug === submission.exercise &&
        attempt.learner === submission.learnerKey &&
        attempt.variant === submission.variantNo &&
        attempt.source === source &&
        !taken.has(attempt.id),
    )
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

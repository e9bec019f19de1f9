import { hash } from 'node:crypto';
import { comparedSchema, commentSchema, submissionSchema } from '#contract';
import type { Submission } from '#contract';
import type { GradedEntry } from '../../grade/envelope.ts';
import type { Answer } from '../answer.ts';
import { mapAnswer } from '../answer.ts';
import type { ApiClient } from '../client.ts';
import type { PulledSubmission } from '../pull/pull-manifest.ts';
import type { CommentToPost } from './comments-file.ts';
import { keyOfContent } from './idempotency-key.ts';

/** How a verdict that was derived here stands to the server's. `waiting`: the server has none yet. */
export type Compared = 'same' | 'different' | 'old-version' | 'waiting';

/** What is said of a verdict to compare it: its versions, and the hash of its bytes. */
export function proofOf({ bytes, verdict }: GradedEntry) {
  return {
    exerciseVersion: verdict.exercise.version,
    engineVersion: verdict.engine.version,
    sha256: hash('sha256', bytes),
  };
}

/** Has the server compare a verdict with its own, which it records. */
export async function compareOnServer(
  client: ApiClient,
  pulled: PulledSubmission,
  entry: GradedEntry,
): Promise<Answer<Compared>> {
  const proof = proofOf(entry);
  const answer = await client.send({
    method: 'POST',
    path: `/api/v1/submissions/${encodeURIComponent(pulled.submission)}/comparisons`,
    body: proof,
    schema: comparedSchema,
    key: keyOfContent('compare', pulled.submission, proof),
  });
  return mapAnswer(answer, ({ comparison }) => comparison);
}

/** The same from what the pull noted, without asking. */
export function compareHere({ verdicts }: PulledSubmission, entry: GradedEntry): Compared {
  if (verdicts.length === 0) return 'waiting';
  const proof = proofOf(entry);
  const own = verdicts.find(
    ({ engineVersion, exerciseVersion }) =>
      engineVersion === proof.engineVersion && exerciseVersion === proof.exerciseVersion,
  );
  if (own === undefined) return 'old-version';
  return own.sha256 === proof.sha256 ? 'same' : 'different';
}

export function readSubmission(client: ApiClient, id: string): Promise<Answer<Submission>> {
  return client.send({
    method: 'GET',
    path: `/api/v1/submissions/${encodeURIComponent(id)}`,
    schema: submissionSchema,
  });
}

/**
 * Posts the comments on one submission that the caller has not made there yet. The server forgets keys after a while;
 * what stands there is not forgotten.
 */
export async function postComments(
  client: ApiClient,
  { caller, cohort }: { readonly caller: string; readonly cohort: string },
  submission: string,
  comments: readonly CommentToPost[],
): Promise<Answer<{ readonly posted: number; readonly known: number }>> {
  const there = await readSubmission(client, submission);
  if (there.kind !== 'answered') return there;
  const isThere = ({ line, text }: CommentToPost): boolean =>
    there.value.comments.some((one) => one.by.id === caller && one.text === text && one.line === line);
  const fresh = comments.filter((comment) => !isThere(comment));
  for (const { line, text } of fresh) {
    const body = { text, ...(line === undefined ? {} : { line }) };
    const answer = await client.send({
      method: 'POST',
      path: `/api/v1/cohorts/${encodeURIComponent(cohort)}/submissions/${encodeURIComponent(submission)}/comments`,
      body,
      schema: commentSchema,
      key: keyOfContent('comment', cohort, submission, body),
    });
    if (answer.kind !== 'answered') return answer;
  }
  return { kind: 'answered', value: { posted: fresh.length, known: comments.length - fresh.length } };
}

import { localWorkSchema, mergedWorkSchema } from '#contract';
import type { LocalWork, MergedWork } from '#contract';
import { sourceSha256, variantSeed } from '#course';
import { findSameSubmission, insertSubmission, mergeDraft } from '#store';
import type { InTransaction } from '#store';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import type { ApiContext } from '../context.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { judgeFiles } from '../submitted-files.ts';
import { accountOf } from './me.ts';

const merge = defineRoute({
  method: 'post',
  path: '/me/merge',
  tags: ['Account'],
  summary: 'Take over what was done without an account',
  description:
    'Attempts become submissions under the learner key and variant that they were made with, and are graded in their turn; a draft never overwrites another: in a conflict the one that stands here is told. Sent again, nothing is doubled.',
  action: 'me.write',
  limit: 'heavy',
  rules: ['command-butuh-kunci', 'idem-satu-efek'],
  request: { body: jsonBody(localWorkSchema, { attempts: [], drafts: [] }) },
  responses: {
    200: answer('What became of each, in the order in which they came', mergedWorkSchema),
    ...failures(
      'BODY_MALFORMED',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_PROGRESS',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
    ),
  },
});

type LocalAttempt = LocalWork['attempts'][number];
type LocalDraft = LocalWork['drafts'][number];

/** Work of a browser that comes under an account. */
export function mergeRoutes(): Routes {
  return createRoutes().openapi(merge, async (context) => {
    const refusal = await authorize(context, 'me.write', { kind: 'none' });
    if (refusal !== undefined) return refusal;
    const body = context.req.valid('json');
    return runCommand(context, body, async (trx) => {
      const merged: MergedWork = { attempts: [], drafts: [] };
      for (const attempt of body.attempts) merged.attempts.push(await takeAttempt(context, trx, attempt));
      for (const draft of body.drafts) merged.drafts.push(await takeDraft(context, trx, draft));
      return { kind: 'answer', status: 200, body: merged };
    });
  });
}

type Refused = { readonly outcome: 'refused'; readonly reason: 'unknown-exercise' | 'too-large' | 'wrong-files' };

function judge(context: ApiContext, { exercise, files }: Pick<LocalDraft, 'exercise' | 'files'>): Refused | undefined {
  const known = context.get('services').course.exercises.get(exercise);
  if (known === undefined) return { outcome: 'refused', reason: 'unknown-exercise' };
  const broken = judgeFiles(known, files);
  return broken === undefined ? undefined : { outcome: 'refused', reason: broken.reason };
}

async function takeAttempt(
  context: ApiContext,
  trx: InTransaction,
  attempt: LocalAttempt,
): Promise<MergedWork['attempts'][number]> {
  const refused = judge(context, attempt);
  if (refused !== undefined) return refused;
  const { clock, enqueue } = context.get('services');
  const now = clock();
  const { engineVersion, exercise, exerciseVersion, files, learnerKey, variantNo, verdictSha256 } = attempt;
  const submission = {
    account: accountOf(context),
    exercise,
    variantNo,
    learnerKey,
    seed: variantSeed(exercise, learnerKey, variantNo),
    files,
    sourceSha256: sourceSha256(files),
    origin: 'merge',
    // A browser's clock may be wrong, but nothing was submitted after it arrived.
    submittedAt: Math.min(Date.parse(attempt.submittedAt), now),
    receivedAt: now,
    client: { exerciseVersion, engineVersion, sha256: verdictSha256 },
    correlationId: context.get('correlationId'),
  } as const;
  const known = await findSameSubmission(trx, submission);
  if (known !== undefined) return { outcome: 'known', submission: known };
  const { id } = await insertSubmission(trx, submission);
  await enqueue?.(trx, id);
  return { outcome: 'stored', submission: id };
}

async function takeDraft(
  context: ApiContext,
  trx: InTransaction,
  draft: LocalDraft,
): Promise<MergedWork['drafts'][number]> {
  const refused = judge(context, draft);
  if (refused !== undefined) return refused;
  const { exercise, exerciseVersion, files, savedAt, variantNo } = draft;
  const key = { account: accountOf(context), exercise, exerciseVersion, variantNo };
  const { current, kind } = await mergeDraft(trx, key, files, Date.parse(savedAt));
  if (kind === 'conflict') return { outcome: 'conflict', current };
  return { outcome: kind, revision: current.revision };
}

import { z } from 'zod';
import { commentSchema, idSchema, newCommentSchema, newOverrideSchema, overrideSchema } from '#contract';
import { addComment, addOverride } from '#store';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import type { ApiContext } from '../context.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { submissionObject } from './submissions.ts';

const tags = ['Instructors'];
const params = z.strictObject({ cohort: idSchema, submission: idSchema });
const refusals = failures(
  'BODY_MALFORMED',
  'QUERY_MALFORMED',
  'IDEMPOTENCY_KEY_MISSING',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'BODY_TOO_LARGE',
  'BODY_NOT_JSON',
  'RATE_LIMITED',
);

const override = defineRoute({
  method: 'post',
  path: '/cohorts/{cohort}/submissions/{submission}/overrides',
  tags,
  summary: 'Decide against a verdict, with a reason; the verdict stays, and the last override counts in this cohort',
  action: 'submission.override',
  limit: 'write',
  rules: ['command-butuh-kunci', 'samar-404-konsisten'],
  request: {
    params,
    body: jsonBody(newOverrideSchema, {
      status: 'passed',
      reason: 'Jawabannya benar; penilai belum mengenal bentuk ini.',
    }),
  },
  responses: { 201: answer('The override', overrideSchema), ...refusals },
});

const comment = defineRoute({
  method: 'post',
  path: '/cohorts/{cohort}/submissions/{submission}/comments',
  tags,
  summary: 'Say something of a submission, or of one line of it',
  action: 'submission.comment',
  limit: 'write',
  rules: ['command-butuh-kunci', 'samar-404-konsisten'],
  request: { params, body: jsonBody(newCommentSchema, { text: 'Coba lihat urutan pemeriksaannya.', line: 12 }) },
  responses: { 201: answer('The comment', commentSchema), ...refusals },
});

/** What instructors say of a submission. */
export function remarkRoutes(): Routes {
  return createRoutes()
    .openapi(override, async (context) => {
      const { cohort, submission } = context.req.valid('param');
      const object = await submissionObject(context, submission, cohort);
      const refusal = await authorize(context, 'submission.override', object);
      if (refusal !== undefined) return refusal;
      const body = context.req.valid('json');
      return runCommand(context, body, async (trx) => {
        const made = await addOverride(trx, { ...remarkBy(context), cohort, submission, ...body });
        return { kind: 'answer', status: 201, body: made };
      });
    })
    .openapi(comment, async (context) => {
      const { cohort, submission } = context.req.valid('param');
      const object = await submissionObject(context, submission, cohort);
      const refusal = await authorize(context, 'submission.comment', object);
      if (refusal !== undefined) return refusal;
      const body = context.req.valid('json');
      return runCommand(context, body, async (trx) => {
        const made = await addComment(trx, { ...remarkBy(context), cohort, submission, ...body });
        return { kind: 'answer', status: 201, body: made };
      });
    });
}

function remarkBy(context: ApiContext) {
  const principal = context.get('principal');
  if (principal.kind === 'anonymous') throw new Error(`${context.req.path} was reached by nobody`);
  return { by: { id: principal.id, name: principal.name }, at: context.get('services').clock() };
}

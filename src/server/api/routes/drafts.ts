import { z } from 'zod';
import { draftSchema, draftsSchema, newDraftSchema, sha256Schema, slugSchema } from '#contract';
import { findDraft, listDrafts, saveDraft } from '#store';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { judgeFiles } from '../submitted-files.ts';
import { accountOf } from './me.ts';

const tags = ['Drafts'];
const params = z.strictObject({ slug: slugSchema });

const exampleDraft = {
  exerciseVersion: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  variantNo: 0,
  files: { 'solution.ts': "import type { World } from 'gerbang';\n" },
  revision: 0,
};

const list = defineRoute({
  method: 'get',
  path: '/drafts',
  tags,
  summary: 'All drafts of the caller: one an exercise, version and variant',
  action: 'draft.read',
  limit: 'read',
  responses: { 200: answer('The drafts', draftsSchema), ...failures('NOT_SIGNED_IN', 'NOT_ALLOWED', 'RATE_LIMITED') },
});

const read = defineRoute({
  method: 'get',
  path: '/drafts/{slug}',
  tags,
  summary: 'One draft',
  action: 'draft.read',
  limit: 'read',
  request: {
    params,
    query: z.strictObject({ exerciseVersion: sha256Schema, variantNo: z.coerce.number().int().min(0).max(10_000) }),
  },
  responses: {
    200: answer('The draft', draftSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const write = defineRoute({
  method: 'put',
  path: '/drafts/{slug}',
  tags,
  summary: 'Save a draft over the revision that the caller knows',
  description:
    'Sent again, it changes nothing. Where another device was quicker, 409 with what stands there in `details.current`.',
  action: 'draft.write',
  limit: 'write',
  rules: ['status-409-konflik', 'status-400-vs-422'],
  request: { params, body: jsonBody(newDraftSchema, exampleDraft) },
  responses: {
    200: answer('The draft as it is now', draftSchema),
    ...failures(
      'BODY_MALFORMED',
      'QUERY_MALFORMED',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'REVISION_CONFLICT',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RULE_BROKEN',
      'RATE_LIMITED',
    ),
  },
});

/** Text that is being typed, on whichever device. */
export function draftRoutes(): Routes {
  return createRoutes()
    .openapi(list, async (context) =>
      context.json({ items: await listDrafts(context.get('services').store.db, accountOf(context)) }, 200),
    )
    .openapi(read, async (context) => {
      const { exerciseVersion, variantNo } = context.req.valid('query');
      const key = {
        account: accountOf(context),
        exercise: context.req.valid('param').slug,
        exerciseVersion,
        variantNo,
      };
      const draft = await findDraft(context.get('services').store.db, key);
      return draft === undefined ? fail(context, 'NOT_FOUND') : context.json(draft, 200);
    })
    .openapi(write, async (context) => {
      const { clock, course, store } = context.get('services');
      const { slug } = context.req.valid('param');
      const exercise = course.exercises.get(slug);
      if (exercise === undefined) return fail(context, 'NOT_FOUND');
      const draft = context.req.valid('json');
      const broken = judgeFiles(exercise, draft.files);
      if (broken !== undefined)
        return fail(context, 'RULE_BROKEN', { details: [{ path: broken.path, message: broken.message }] });
      const outcome = await store.transaction((trx) => saveDraft(trx, accountOf(context), slug, draft, clock()));
      if (outcome.kind === 'conflict')
        return fail(context, 'REVISION_CONFLICT', { details: { current: outcome.current } });
      return context.json(outcome.draft, 200);
    });
}

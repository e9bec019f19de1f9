import { z } from 'zod';
import { slugSchema, variantSchema } from '#contract';
import { variantSeed } from '#course';
import { assignVariant, rerollVariant } from '#store';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import { fail } from '../fail.ts';
import { answer, failures } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { accountOf } from './me.ts';

const tags = ['Account'];
const slugParams = z.strictObject({ slug: slugSchema });

const variant = defineRoute({
  method: 'get',
  path: '/me/variants/{slug}',
  tags,
  summary: 'The own variant of an exercise, which the server gives',
  action: 'me.write',
  limit: 'read',
  request: { params: slugParams },
  responses: {
    200: answer('The variant', variantSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const reroll = defineRoute({
  method: 'post',
  path: '/me/variants/{slug}/rerolls',
  tags,
  summary: 'Ask for another variant; that it was asked for stays on record',
  action: 'me.write',
  limit: 'write',
  rules: ['command-butuh-kunci', 'idem-satu-efek'],
  request: { params: slugParams },
  responses: {
    201: answer('The new variant', variantSchema),
    ...failures(
      'QUERY_MALFORMED',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_PROGRESS',
      'RATE_LIMITED',
    ),
  },
});

/** Which variant of an exercise an account works on. */
export function variantRoutes(): Routes {
  return createRoutes()
    .openapi(variant, async (context) => {
      const { clock, course, store } = context.get('services');
      const { slug } = context.req.valid('param');
      if (!course.exercises.has(slug)) return fail(context, 'NOT_FOUND');
      const account = accountOf(context);
      const variantNo = await store.transaction((trx) => assignVariant(trx, account, slug, clock()));
      return context.json(describeVariant(slug, account, variantNo), 200);
    })
    .openapi(reroll, async (context) => {
      const { clock, course } = context.get('services');
      const { slug } = context.req.valid('param');
      if (!course.exercises.has(slug)) return fail(context, 'NOT_FOUND');
      const refusal = await authorize(context, 'me.write', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      const account = accountOf(context);
      return runCommand(context, {}, async (trx) => {
        const variantNo = await rerollVariant(trx, account, slug, clock());
        return { kind: 'answer', status: 201, body: describeVariant(slug, account, variantNo) };
      });
    });
}

function describeVariant(exercise: string, learnerKey: string, variantNo: number) {
  return { exercise, variantNo, learnerKey, seed: variantSeed(exercise, learnerKey, variantNo) };
}

import { z } from 'zod';
import {
  accountIdSchema,
  changedMemberSchema,
  idSchema,
  memberPageSchema,
  memberQuerySchema,
  memberSchema,
} from '#contract';
import { changeMember, findCohort, findMember, isLastInstructor, listMembers, removeMember } from '#store';
import { authorize } from '../authorize.ts';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { objectOf } from './cohorts.ts';
import { readPage } from './paging.ts';

const tags = ['Cohorts'];
const params = z.strictObject({ cohort: idSchema, account: accountIdSchema });
const lastInstructor = { details: { reason: 'last-instructor' } };

const list = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/members',
  tags,
  summary: 'The roster, in the order of joining',
  action: 'cohort.teach',
  limit: 'read',
  rules: ['list-berpaginasi', 'samar-404-konsisten'],
  request: { params: z.strictObject({ cohort: idSchema }), query: memberQuerySchema },
  responses: {
    200: answer('A part of the roster', memberPageSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/cohorts/{cohort}/members/{account}',
  tags,
  summary: 'Make a member a learner or an instructor',
  action: 'member.change',
  limit: 'write',
  rules: ['status-409-konflik'],
  request: { params, body: jsonBody(changedMemberSchema, { as: 'instructor' }) },
  responses: {
    200: answer('The member as it is now', memberSchema),
    ...failures(
      'BODY_MALFORMED',
      'QUERY_MALFORMED',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'STATE_CONFLICT',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
    ),
  },
});

const remove = defineRoute({
  method: 'delete',
  path: '/cohorts/{cohort}/members/{account}',
  tags,
  summary: 'Take a member out; what they handed in stays theirs',
  action: 'member.change',
  limit: 'write',
  rules: ['status-409-konflik'],
  request: { params },
  responses: {
    204: { description: 'Taken out' },
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'STATE_CONFLICT', 'RATE_LIMITED'),
  },
});

/** Who belongs to a class. */
export function memberRoutes(): Routes {
  return createRoutes()
    .openapi(list, async (context) => {
      const { store } = context.get('services');
      const cohort = await findCohort(store.db, context.req.valid('param').cohort);
      const refusal = await authorize(context, 'cohort.teach', objectOf(cohort));
      if (refusal !== undefined) return refusal;
      const page = readPage(context, context.req.valid('query'));
      if (page instanceof Response) return page;
      return context.json(await listMembers(store.db, context.req.valid('param').cohort, page), 200);
    })
    .openapi(change, async (context) => {
      const { store } = context.get('services');
      const { account, cohort } = context.req.valid('param');
      const { as } = context.req.valid('json');
      const refusal = await authorize(context, 'member.change', await memberObject(context, as === 'learner'));
      if (refusal !== undefined) return refusal;
      const changed = await store.transaction((trx) => changeMember(trx, cohort, account, as));
      if (changed === 'last-instructor') return fail(context, 'STATE_CONFLICT', lastInstructor);
      const member = await findMember(store.db, cohort, account);
      return member === undefined ? fail(context, 'NOT_FOUND') : context.json(member, 200);
    })
    .openapi(remove, async (context) => {
      const { store } = context.get('services');
      const { account, cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'member.change', await memberObject(context, true));
      if (refusal !== undefined) return refusal;
      const removed = await store.transaction((trx) => removeMember(trx, cohort, account));
      if (removed === 'last-instructor') return fail(context, 'STATE_CONFLICT', lastInstructor);
      return removed === 'missing' ? fail(context, 'NOT_FOUND') : context.body(null, 204);
    });
}

async function memberObject(context: ApiContext, leavesInstructors: boolean) {
  const { store } = context.get('services');
  const cohort = context.req.param('cohort') ?? '';
  const id = context.req.param('account') ?? '';
  const member = await findMember(store.db, cohort, id);
  if (member === undefined) return { kind: 'missing' } as const;
  const lastOne = leavesInstructors && (await isLastInstructor(store.db, cohort, id));
  return { kind: 'member', cohort, id, as: member.as, lastInstructor: lastOne } as const;
}

import { z } from 'zod';
import {
  accountIdSchema,
  accountPageSchema,
  accountQuerySchema,
  accountSchema,
  auditPageSchema,
  changedAccountSchema,
  pageQuerySchema,
} from '#contract';
import { changeRole, findAccount, isLastAdministrator, listAccounts, listAudit } from '#store';
import { authorize } from '../authorize.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { readPage } from './paging.ts';

const tags = ['Administrators'];

const list = defineRoute({
  method: 'get',
  path: '/accounts',
  tags,
  summary: 'All accounts by their address, or those whose name or address holds a text',
  action: 'account.list',
  limit: 'read',
  rules: ['list-berpaginasi'],
  request: { query: accountQuerySchema },
  responses: {
    200: answer('A part of the list', accountPageSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'RATE_LIMITED'),
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/accounts/{id}',
  tags,
  summary: 'Change the role of an account',
  action: 'account.change',
  limit: 'write',
  rules: ['status-409-konflik'],
  request: {
    params: z.strictObject({ id: accountIdSchema }),
    body: jsonBody(changedAccountSchema, { role: 'instructor' }),
  },
  responses: {
    200: answer('The account as it is now', accountSchema),
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

const audit = defineRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Decisions of the policy, newest first',
  action: 'audit.read',
  limit: 'read',
  rules: ['list-berpaginasi'],
  request: { query: pageQuerySchema },
  responses: {
    200: answer('A part of the list', auditPageSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'RATE_LIMITED'),
  },
});

/** What administrators see and do. */
export function accountRoutes(): Routes {
  return createRoutes()
    .openapi(list, async (context) => {
      const query = context.req.valid('query');
      const page = readPage(context, query);
      if (page instanceof Response) return page;
      const refusal = await authorize(context, 'account.list', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      return context.json(await listAccounts(context.get('services').store.db, { search: query.search }, page), 200);
    })
    .openapi(change, async (context) => {
      const { store } = context.get('services');
      const { id } = context.req.valid('param');
      const { role } = context.req.valid('json');
      const found = await findAccount(store.db, id);
      const lastAdministrator = role !== 'admin' && found !== undefined && (await isLastAdministrator(store.db, id));
      const object =
        found === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'account', id, lastAdministrator } as const);
      const refusal = await authorize(context, 'account.change', object);
      if (refusal !== undefined) return refusal;
      const outcome = await store.transaction((trx) => changeRole(trx, id, role));
      if (outcome === 'last-administrator') return fail(context, 'STATE_CONFLICT', { details: { reason: outcome } });
      const changed = await findAccount(store.db, id);
      return changed === undefined ? fail(context, 'NOT_FOUND') : context.json(changed, 200);
    })
    .openapi(audit, async (context) => {
      const page = readPage(context, context.req.valid('query'));
      if (page instanceof Response) return page;
      const refusal = await authorize(context, 'audit.read', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      return context.json(await listAudit(context.get('services').store.db, page), 200);
    });
}

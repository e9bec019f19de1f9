import { z } from 'zod';
import { changedMeSchema, claimAdminSchema, deleteMeSchema, meSchema, progressSchema } from '#contract';
import type { Me } from '#contract';
import {
  renameAccount,
  deleteAccount,
  exportAccount,
  findAccount,
  listCohorts,
  readMemberships,
  readProgress,
} from '#store';
import type { Db } from '#store';
import { claimFirstAdministration } from '../../auth/first-administrator.ts';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';

const tags = ['Account'];

const read = defineRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is asking',
  action: 'me.read',
  limit: 'read',
  rules: ['status-401-vs-403'],
  responses: { 200: answer('The caller', meSchema), ...failures('NOT_SIGNED_IN', 'RATE_LIMITED') },
});

const change = defineRoute({
  method: 'patch',
  path: '/me',
  tags,
  summary: 'Change the own name',
  action: 'me.write',
  limit: 'write',
  request: { body: jsonBody(changedMeSchema, { name: 'Ayu Lestari' }) },
  responses: {
    200: answer('The caller as it is now', meSchema),
    ...failures('BODY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'BODY_TOO_LARGE', 'BODY_NOT_JSON', 'RATE_LIMITED'),
  },
});

const remove = defineRoute({
  method: 'delete',
  path: '/me',
  tags,
  summary: 'Delete the own account with everything that was handed in under it',
  action: 'me.write',
  limit: 'heavy',
  request: { body: jsonBody(deleteMeSchema, { email: 'ayu@example.org' }) },
  responses: {
    204: { description: 'Deleted, and signed out everywhere' },
    ...failures(
      'BODY_MALFORMED',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'STATE_CONFLICT',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RULE_BROKEN',
      'RATE_LIMITED',
    ),
  },
});

const exportAll = defineRoute({
  method: 'get',
  path: '/me/export',
  tags,
  summary: 'Everything that is kept of the own account',
  action: 'me.write',
  limit: 'heavy',
  responses: {
    200: answer('All rows, by table', z.record(z.string(), z.unknown())),
    ...failures('NOT_SIGNED_IN', 'NOT_ALLOWED', 'RATE_LIMITED'),
  },
});

const progress = defineRoute({
  method: 'get',
  path: '/me/progress',
  tags,
  summary: 'How the caller stands at each exercise and rule',
  action: 'me.write',
  limit: 'read',
  responses: {
    200: answer('The progress', progressSchema),
    ...failures('NOT_SIGNED_IN', 'NOT_ALLOWED', 'RATE_LIMITED'),
  },
});

const claim = defineRoute({
  method: 'post',
  path: '/me/administrator',
  tags,
  summary: 'Become the first administrator by the link that the server printed at its first start',
  action: 'me.write',
  limit: 'join',
  rules: ['command-butuh-kunci'],
  request: { body: jsonBody(claimAdminSchema, { token: 'h3Zq9wLk2pXv7Ns5RtYb8Mcd' }) },
  responses: {
    200: answer('The caller, now an administrator', meSchema),
    ...failures(
      'BODY_MALFORMED',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_PROGRESS',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
    ),
  },
});

/** An account and its own affairs. */
export function meRoutes(): Routes {
  return createRoutes()
    .openapi(read, async (context) => {
      const me = await readMe(context);
      return me === undefined ? fail(context, 'NOT_SIGNED_IN') : context.json(me, 200);
    })
    .openapi(change, async (context) => {
      const refusal = await authorize(context, 'me.write', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      await renameAccount(context.get('services').store.db, accountOf(context), context.req.valid('json').name);
      const me = await readMe(context);
      return me === undefined ? fail(context, 'NOT_SIGNED_IN') : context.json(me, 200);
    })
    .openapi(remove, async (context) => {
      const refusal = await authorize(context, 'me.write', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      const { store } = context.get('services');
      const id = accountOf(context);
      const found = await findAccount(store.db, id);
      if (found?.email.toLowerCase() !== context.req.valid('json').email.trim().toLowerCase())
        return fail(context, 'RULE_BROKEN', {
          details: [{ path: 'body.email', message: 'is not the address of this account' }],
        });
      const outcome = await store.transaction((trx) => deleteAccount(trx, id));
      if (outcome === 'last-administrator') return fail(context, 'STATE_CONFLICT', { details: { reason: outcome } });
      return context.body(null, 204);
    })
    .openapi(exportAll, async (context) => {
      const data = await exportAccount(context.get('services').store.db, accountOf(context));
      return context.json(data, 200, { 'content-disposition': 'attachment; filename="gerbang-data.json"' });
    })
    .openapi(progress, async (context) =>
      context.json(await readProgress(context.get('services').store.db, accountOf(context)), 200),
    )
    .openapi(claim, async (context) => {
      const refusal = await authorize(context, 'me.write', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      const body = context.req.valid('json');
      return runCommand(context, body, async (trx) => {
        const claimed = await claimFirstAdministration(trx, accountOf(context), body.token);
        if (!claimed) return { kind: 'refused', response: fail(context, 'NOT_FOUND') };
        const me = await readMe(context, trx);
        if (me === undefined) throw new Error('the account that claimed is not there');
        return { kind: 'answer', status: 200, body: me };
      });
    });
}

/** The account of a route whose scope lets accounts only. */
export function accountOf(context: ApiContext): string {
  const principal = context.get('principal');
  if (principal.kind !== 'account') throw new Error(`${context.req.path} was reached by ${principal.kind}`);
  return principal.id;
}

async function readMe(context: ApiContext, db: Db = context.get('services').store.db): Promise<Me | undefined> {
  const principal = context.get('principal');
  if (principal.kind === 'anonymous') return undefined;
  if (principal.kind === 'machine') {
    const { cohorts, expiresAt, id, name } = principal;
    const { items } = await listCohorts(db, { kind: 'listed', ids: [...cohorts] }, { limit: cohorts.size });
    return {
      kind: 'machine',
      id,
      arn: name,
      cohorts: items.map((cohort) => ({ id: cohort.id, name: cohort.name, as: 'instructor' as const })),
      expiresAt: new Date(expiresAt).toISOString(),
    };
  }
  const found = await findAccount(db, principal.id);
  if (found === undefined) return undefined;
  const memberships = await readMemberships(db, principal.id);
  const { email, emailVerified, id, name, role } = found;
  const cohorts = memberships.map(({ as, cohort, name: cohortName }) => ({ id: cohort, name: cohortName, as }));
  return { kind: 'account', id, name, email, emailVerified, role, cohorts };
}

import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { createdInviteSchema, idSchema, invitesSchema, joinedSchema, joinSchema, newInviteSchema } from '#contract';
import { sha256Hex } from '#course';
import { createInvite, findCohort, joinByInvite, listInvites, revokeInvite } from '#store';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { objectOf } from './cohorts.ts';

const tags = ['Cohorts'];
const params = z.strictObject({ cohort: idSchema });
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const day = 86_400_000;

const create = defineRoute({
  method: 'post',
  path: '/cohorts/{cohort}/invites',
  tags,
  summary: 'Make an invitation; its code is told by this answer alone',
  description:
    'An invitation keeps only the hash of its code. The answer with the code is kept for repeats, as long as its key.',
  action: 'cohort.change',
  limit: 'write',
  rules: ['command-butuh-kunci', 'idem-hasil-sama'],
  request: { params, body: jsonBody(newInviteSchema, { as: 'learner', uses: 30, days: 14 }) },
  responses: {
    201: answer('The invitation with its code', createdInviteSchema),
    ...failures(
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
    ),
  },
});

const list = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/invites',
  tags,
  summary: 'All invitations of a cohort, without their codes',
  action: 'cohort.change',
  limit: 'read',
  request: { params },
  responses: {
    200: answer('The invitations, newest first', invitesSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const revoke = defineRoute({
  method: 'delete',
  path: '/cohorts/{cohort}/invites/{invite}',
  tags,
  summary: 'End an invitation; who joined with it stays',
  action: 'cohort.change',
  limit: 'write',
  request: { params: z.strictObject({ cohort: idSchema, invite: idSchema }) },
  responses: {
    204: { description: 'Ended' },
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const join = defineRoute({
  method: 'post',
  path: '/joins',
  tags,
  summary: 'Join a cohort by a code',
  description: 'A code that is unknown, ended or used up answers exactly alike: 404.',
  action: 'cohort.join',
  limit: 'join',
  rules: ['command-butuh-kunci', 'samar-404-konsisten', 'throttle-per-rute'],
  request: { body: jsonBody(joinSchema, { code: 'kqzm7-r2wdx' }) },
  responses: {
    200: answer('The cohort, and what the caller is in it', joinedSchema),
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

/** How one comes into a class. */
export function inviteRoutes(): Routes {
  return createRoutes()
    .openapi(create, async (context) => {
      const { clock, origin, store } = context.get('services');
      const { cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.change', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const principal = context.get('principal');
      if (principal.kind !== 'account') return fail(context, 'NOT_ALLOWED');
      const body = context.req.valid('json');
      return runCommand(context, body, async (trx) => {
        const code = randomCode();
        const at = clock();
        const invite = await createInvite(trx, {
          cohort,
          codeSha256: hashCode(code),
          as: body.as,
          uses: body.uses,
          expiresAt: at + body.days * day,
          createdBy: principal.id,
          at,
        });
        return { kind: 'answer', status: 201, body: { ...invite, code, link: `${origin}/gabung?kode=${code}` } };
      });
    })
    .openapi(list, async (context) => {
      const { store } = context.get('services');
      const { cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.change', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      return context.json({ items: await listInvites(store.db, cohort) }, 200);
    })
    .openapi(revoke, async (context) => {
      const { clock, store } = context.get('services');
      const { cohort, invite } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.change', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const revoked = await revokeInvite(store.db, cohort, invite, clock());
      return revoked ? context.body(null, 204) : fail(context, 'NOT_FOUND');
    })
    .openapi(join, async (context) => {
      const refusal = await authorize(context, 'cohort.join', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      const principal = context.get('principal');
      if (principal.kind !== 'account') return fail(context, 'NOT_ALLOWED');
      const { clock } = context.get('services');
      const { code } = context.req.valid('json');
      return runCommand(context, { code }, async (trx) => {
        const outcome = await joinByInvite(trx, { account: principal.id, codeSha256: hashCode(code), at: clock() });
        if (outcome.kind === 'refused') return { kind: 'refused', response: fail(context, 'NOT_FOUND') };
        const { as, cohort } = outcome;
        return { kind: 'answer', status: 200, body: { cohort, as, already: outcome.kind === 'already' } };
      });
    });
}

function randomCode(): string {
  const drawn = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]);
  return `${drawn.slice(0, 5).join('')}-${drawn.slice(5).join('')}`;
}

function hashCode(code: string): string {
  return sha256Hex(code.replace('-', ''));
}

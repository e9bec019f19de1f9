import { z } from 'zod';
import {
  changedCohortSchema,
  cohortPageSchema,
  cohortSchema,
  idSchema,
  newCohortSchema,
  pageQuerySchema,
} from '#contract';
import type { Cohort } from '#contract';
import { changeCohort, createCohort, findCohort, listCohorts } from '#store';
import type { CohortFacts, CohortsOf } from '#store';
import { teaches } from '../../policy/policy.ts';
import type { Principal } from '../../policy/policy.ts';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { readPage } from './paging.ts';

const tags = ['Cohorts'];
const params = z.strictObject({ cohort: idSchema });

const create = defineRoute({
  method: 'post',
  path: '/cohorts',
  tags,
  summary: 'Make a cohort; whoever makes it is its first instructor',
  action: 'cohort.create',
  limit: 'write',
  rules: ['command-butuh-kunci', 'idem-satu-efek'],
  request: { body: jsonBody(newCohortSchema, { name: 'Nusantara 03', startsOn: '2026-11-02', weeks: 10 }) },
  responses: {
    201: answer('The cohort', cohortSchema),
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

const list = defineRoute({
  method: 'get',
  path: '/cohorts',
  tags,
  summary: 'The cohorts of the caller; all of them for an administrator',
  action: 'cohort.list',
  limit: 'read',
  rules: ['list-berpaginasi'],
  request: { query: pageQuerySchema },
  responses: {
    200: answer('A part of the list, newest first', cohortPageSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'RATE_LIMITED'),
  },
});

const read = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}',
  tags,
  summary: 'One cohort',
  action: 'cohort.read',
  limit: 'read',
  rules: ['samar-404-konsisten'],
  request: { params },
  responses: {
    200: answer('The cohort', cohortSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/cohorts/{cohort}',
  tags,
  summary: 'Change name or dates of a cohort; what is not given stays',
  action: 'cohort.change',
  limit: 'write',
  request: { params, body: jsonBody(changedCohortSchema, { name: 'Nusantara 03B' }) },
  responses: {
    200: answer('The cohort as it is now', cohortSchema),
    ...failures(
      'BODY_MALFORMED',
      'QUERY_MALFORMED',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
    ),
  },
});

/** Classes and who may see them. */
export function cohortRoutes(): Routes {
  return createRoutes()
    .openapi(create, async (context) => {
      const refusal = await authorize(context, 'cohort.create', { kind: 'none' });
      if (refusal !== undefined) return refusal;
      const principal = context.get('principal');
      const body = context.req.valid('json');
      if (principal.kind !== 'account') return fail(context, 'NOT_ALLOWED');
      const { clock } = context.get('services');
      return runCommand(context, body, async (trx) => {
        const id = await createCohort(trx, { ...body, at: clock(), instructor: principal.id });
        const cohort = await findCohort(trx, id);
        if (cohort === undefined) throw new Error(`cohort ${id} is not there after it was made`);
        return { kind: 'answer', status: 201, body: { ...cohort, as: 'instructor' as const } };
      });
    })
    .openapi(list, async (context) => {
      const page = readPage(context, context.req.valid('query'));
      if (page instanceof Response) return page;
      const principal = context.get('principal');
      const found = await listCohorts(context.get('services').store.db, cohortsOf(principal), page);
      const items = found.items.map(({ memberAs, ...cohort }) => ({
        ...cohort,
        as: memberAs ?? standingIn(principal, cohort.id),
      }));
      return context.json({ ...found, items }, 200);
    })
    .openapi(read, async (context) => {
      const cohort = await findCohort(context.get('services').store.db, context.req.valid('param').cohort);
      const refusal = await authorize(context, 'cohort.read', objectOf(cohort));
      if (refusal !== undefined) return refusal;
      return cohort === undefined
        ? fail(context, 'NOT_FOUND')
        : context.json({ ...cohort, as: standingIn(context.get('principal'), cohort.id) }, 200);
    })
    .openapi(change, async (context) => {
      const { store } = context.get('services');
      const { cohort: id } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.change', objectOf(await findCohort(store.db, id)));
      if (refusal !== undefined) return refusal;
      await changeCohort(store.db, id, context.req.valid('json'));
      const cohort = await findCohort(store.db, id);
      return cohort === undefined
        ? fail(context, 'NOT_FOUND')
        : context.json({ ...cohort, as: standingIn(context.get('principal'), id) }, 200);
    });
}

/** What the policy is told of a cohort. */
export function objectOf(cohort: CohortFacts | undefined) {
  return cohort === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'cohort', id: cohort.id } as const);
}

function cohortsOf(principal: Principal): CohortsOf {
  if (principal.kind === 'machine') return { kind: 'listed', ids: [...principal.cohorts] };
  if (principal.kind === 'anonymous') return { kind: 'listed', ids: [] };
  return principal.role === 'admin' ? { kind: 'all' } : { kind: 'account', id: principal.id };
}

function standingIn(principal: Principal, cohort: string): Cohort['as'] {
  if (principal.kind === 'machine') return 'machine';
  const as = principal.kind === 'account' ? principal.cohorts.get(cohort) : undefined;
  return as ?? (teaches(principal, cohort) ? 'admin' : 'learner');
}

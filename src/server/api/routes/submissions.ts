import { z } from 'zod';
import {
  comparedSchema,
  idSchema,
  newComparisonSchema,
  submissionPageSchema,
  submissionQuerySchema,
  submissionSchema,
} from '#contract';
import { findCohort, findSubmission, findSubmissionFacts, hasPassed, listSubmissions, recordComparison } from '#store';
import { principalName } from '../../policy/policy.ts';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { viewSubmission } from '../submission-view.ts';
import { objectOf } from './cohorts.ts';
import { readPage } from './paging.ts';

const tags = ['Submissions'];
const params = z.strictObject({ id: idSchema });
const exampleHash = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';

const list = defineRoute({
  method: 'get',
  path: '/submissions',
  tags,
  summary: 'The own submissions, or those of a cohort for whoever teaches it',
  action: 'submission.read',
  limit: 'read',
  rules: ['list-berpaginasi', 'samar-404-konsisten'],
  request: { query: submissionQuerySchema },
  responses: {
    200: answer('A part of the list, the last submitted first', submissionPageSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const read = defineRoute({
  method: 'get',
  path: '/submissions/{id}',
  tags,
  summary: 'One submission with its text, verdicts, overrides and comments',
  description: 'This is also where to ask whether a submission that was answered 202 has been graded.',
  action: 'submission.read',
  limit: 'read',
  rules: ['status-202-tertunda', 'samar-404-konsisten', 'sealed-tak-bocor'],
  request: { params },
  responses: {
    200: answer('The submission', submissionSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const reference = defineRoute({
  method: 'get',
  path: '/submissions/{id}/reference',
  tags,
  summary: 'The reference solution, for the learner whose submission passed',
  action: 'submission.reference',
  limit: 'read',
  rules: ['samar-404-konsisten'],
  request: { params },
  responses: {
    200: answer('Its files', z.strictObject({ files: z.record(z.string(), z.string()) })),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const compare = defineRoute({
  method: 'post',
  path: '/submissions/{id}/comparisons',
  tags,
  summary: "Compare a verdict that was derived elsewhere with the server's own",
  action: 'submission.compare',
  limit: 'write',
  rules: ['command-butuh-kunci'],
  request: {
    params,
    body: jsonBody(newComparisonSchema, {
      exerciseVersion: exampleHash,
      engineVersion: exampleHash,
      sha256: exampleHash,
    }),
  },
  responses: {
    201: answer('How they stand to each other', comparedSchema, { comparison: 'same' }),
    ...failures(
      'BODY_MALFORMED',
      'QUERY_MALFORMED',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_SIGNED_IN',
      'NOT_FOUND',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_PROGRESS',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RATE_LIMITED',
    ),
  },
});

/** What has been handed in. */
export function submissionRoutes(): Routes {
  return createRoutes()
    .openapi(list, async (context) => {
      const { store } = context.get('services');
      const query = context.req.valid('query');
      const page = readPage(context, query);
      if (page instanceof Response) return page;
      const filter = { exercise: query.exercise, latest: query.latest === 'true' };
      if (query.cohort !== undefined) {
        const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, query.cohort)));
        if (refusal !== undefined) return refusal;
        const of = { kind: 'cohort', cohort: query.cohort, learner: query.learner } as const;
        return context.json(await listSubmissions(store.db, of, filter, page), 200);
      }
      const principal = context.get('principal');
      if (principal.kind !== 'account') return fail(context, 'NOT_ALLOWED');
      return context.json(
        await listSubmissions(store.db, { kind: 'account', account: principal.id }, filter, page),
        200,
      );
    })
    .openapi(read, async (context) => {
      const { course, store } = context.get('services');
      const { id } = context.req.valid('param');
      const refusal = await authorize(context, 'submission.read', await submissionObject(context, id));
      if (refusal !== undefined) return refusal;
      const found = await findSubmission(store.db, id);
      if (found === undefined) return fail(context, 'NOT_FOUND');
      return context.json(viewSubmission(found, context.get('principal'), course), 200);
    })
    .openapi(reference, async (context) => {
      const { course, store } = context.get('services');
      const { id } = context.req.valid('param');
      const facts = await findSubmissionFacts(store.db, id);
      const passed = facts !== undefined && (await hasPassed(store.db, facts.owner, facts.exercise));
      const object =
        facts === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'submission', ...facts, passed } as const);
      const refusal = await authorize(context, 'submission.reference', object);
      if (refusal !== undefined) return refusal;
      const found = await findSubmission(store.db, id);
      const files = found === undefined ? undefined : await course.reference(found.summary.exercise, found.seed);
      return files === undefined ? fail(context, 'NOT_FOUND') : context.json({ files }, 200);
    })
    .openapi(compare, async (context) => {
      const { clock } = context.get('services');
      const { id } = context.req.valid('param');
      const refusal = await authorize(context, 'submission.compare', await submissionObject(context, id));
      if (refusal !== undefined) return refusal;
      const body = context.req.valid('json');
      const madeBy = principalName(context.get('principal'));
      return runCommand(context, body, async (trx) => {
        const comparison = await recordComparison(trx, { submission: id, madeBy, ...body, at: clock() });
        return { kind: 'answer', status: 201, body: { comparison } };
      });
    });
}

/** What the policy is told of a submission. */
export async function submissionObject(context: ApiContext, id: string, inCohort?: string) {
  const facts = await findSubmissionFacts(context.get('services').store.db, id);
  if (facts === undefined) return { kind: 'missing' } as const;
  const { owner, ownerCohorts } = facts;
  return { kind: 'submission', owner, ownerCohorts, ...(inCohort === undefined ? {} : { inCohort }) } as const;
}

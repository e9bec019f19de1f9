import { z } from 'zod';
import { idSchema, newRegradeSchema, regradeSchema } from '#contract';
import type { Regrade } from '#contract';
import { createRegrade, findCohort, findRegrade } from '#store';
import type { StoredRegrade } from '#store';
import { principalName } from '../../policy/policy.ts';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { objectOf } from './cohorts.ts';

const tags = ['Instructors'];

const create = defineRoute({
  method: 'post',
  path: '/regrades',
  tags,
  summary: "Grade a cohort's submissions of an exercise again with today's grader, as a preview or for good",
  action: 'regrade.create',
  limit: 'regrade',
  rules: ['status-202-tertunda', 'proses-lama-async', 'command-butuh-kunci', 'rute-mahal-ketat'],
  request: {
    body: jsonBody(newRegradeSchema, {
      exercise: 'otorisasi-multi-tenant',
      cohort: '0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f',
      preview: true,
    }),
  },
  responses: {
    202: answer('Begun; ask its own address how far it is', regradeSchema),
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
      'RULE_BROKEN',
      'RATE_LIMITED',
    ),
  },
});

const read = defineRoute({
  method: 'get',
  path: '/regrades/{id}',
  tags,
  summary: 'How far a regrade is, and who changes by which check',
  action: 'regrade.create',
  limit: 'read',
  rules: ['status-202-tertunda', 'samar-404-konsisten'],
  request: { params: z.strictObject({ id: idSchema }) },
  responses: {
    200: answer('The regrade', regradeSchema),
    ...failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

/** Grading again. */
export function regradeRoutes(): Routes {
  return createRoutes()
    .openapi(create, async (context) => {
      const { beginRegrade, clock, course, enqueueRegrade, regradePartSize, store } = context.get('services');
      const body = context.req.valid('json');
      const exercise = course.exercises.get(body.exercise);
      if (exercise === undefined)
        return fail(context, 'RULE_BROKEN', {
          details: [{ path: 'body.exercise', message: 'is no exercise of this course' }],
        });
      const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, body.cohort)));
      if (refusal !== undefined) return refusal;
      let begun: string | undefined;
      const accepted = await runCommand(context, body, async (trx) => {
        const id = await createRegrade(trx, {
          exercise: body.exercise,
          cohort: body.cohort,
          preview: body.preview,
          exerciseVersion: exercise.version,
          engineVersion: course.engineVersion,
          partSize: regradePartSize,
          askedBy: principalName(context.get('principal')),
          correlationId: context.get('correlationId'),
          at: clock(),
        });
        const stored = await findRegrade(trx, id);
        if (stored === undefined) throw new Error(`regrade ${id} is not there after it was made`);
        await enqueueRegrade?.(trx, id);
        begun = id;
        const headers = { location: `/api/v1/regrades/${id}`, 'retry-after': '1' };
        return { kind: 'answer', status: 202, body: viewRegrade(stored, body.cohort), headers };
      });
      if (begun !== undefined && enqueueRegrade === undefined) beginRegrade(begun);
      return accepted;
    })
    .openapi(read, async (context) => {
      const { store } = context.get('services');
      const found = await findRegrade(store.db, context.req.valid('param').id);
      const cohort = found?.cohort;
      const object = cohort === undefined ? undefined : await findCohort(store.db, cohort);
      const refusal = await authorize(context, 'cohort.teach', objectOf(object));
      if (refusal !== undefined) return refusal;
      if (found === undefined || cohort === undefined) return fail(context, 'NOT_FOUND');
      return context.json(viewRegrade(found, cohort), 200);
    });
}

function viewRegrade(
  { askedBy: _askedBy, engineVersion: _engineVersion, ...stored }: StoredRegrade,
  cohort: string,
): Regrade {
  return { ...stored, cohort, links: { self: `/api/v1/regrades/${stored.id}` } };
}

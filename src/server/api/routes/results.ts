import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import {
  accountIdSchema,
  cohortResultsSchema,
  exerciseResultsSchema,
  idSchema,
  learnerResultsSchema,
  slugSchema,
} from '#contract';
import type { CohortResults, ExerciseResults } from '#contract';
import { findCohort, findMember, listSubmissions, readCohortResults, readExerciseResults } from '#store';
import type { CohortReading, ExerciseReading } from '#store';
import type { Course } from '../../course.ts';
import { authorize } from '../authorize.ts';
import { fail } from '../fail.ts';
import { answer, failures } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { objectOf } from './cohorts.ts';
import { csvColumns } from './results.id.ts';

const tags = ['Instructors'];
const params = z.strictObject({ cohort: idSchema });
const refusals = failures('QUERY_MALFORMED', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'RATE_LIMITED');
const mostAttempts = 500;

const results = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/results',
  tags,
  summary: 'The heat map: learners by exercises, who is stuck, and the rules that hold most back',
  action: 'cohort.teach',
  limit: 'heavy',
  rules: ['samar-404-konsisten', 'rute-mahal-ketat'],
  request: { params },
  responses: { 200: answer('The results', cohortResultsSchema), ...refusals },
});

const table = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/results.csv',
  tags,
  summary: 'The same as a table, one line a learner and exercise',
  action: 'cohort.teach',
  limit: 'heavy',
  request: { params },
  responses: {
    200: { description: 'CSV in UTF-8', content: { 'text/csv': { schema: z.string() } } },
    ...refusals,
  },
});

const exercise = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/exercises/{slug}',
  tags,
  summary: 'One exercise in one cohort: distribution, checks that fail most, first tries',
  action: 'cohort.teach',
  limit: 'heavy',
  request: { params: params.extend({ slug: slugSchema }) },
  responses: { 200: answer('The results', exerciseResultsSchema), ...refusals },
});

const learner = defineRoute({
  method: 'get',
  path: '/cohorts/{cohort}/learners/{account}',
  tags,
  summary: `One learner of a cohort: the last ${mostAttempts} submissions`,
  action: 'cohort.teach',
  limit: 'read',
  request: { params: params.extend({ account: accountIdSchema }) },
  responses: { 200: answer('The submissions, newest first', learnerResultsSchema), ...refusals },
});

/** How a class stands. */
export function resultRoutes(): Routes {
  return createRoutes()
    .openapi(results, async (context) => {
      const { course, store } = context.get('services');
      const { cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const found = await readCohortResults(store.db, cohort);
      return found === undefined ? fail(context, 'NOT_FOUND') : context.json(withTexts(found, course), 200);
    })
    .openapi(table, async (context) => {
      const { store } = context.get('services');
      const { cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const found = await readCohortResults(store.db, cohort);
      if (found === undefined) return fail(context, 'NOT_FOUND');
      return context.body(toCsv(found), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="gerbang-${cohort}.csv"`,
      });
    })
    .openapi(exercise, async (context) => {
      const { course, store } = context.get('services');
      const { cohort, slug } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const version = course.exercises.get(slug)?.version;
      if (version === undefined) return fail(context, 'NOT_FOUND');
      const current = { exerciseVersion: version, engineVersion: course.engineVersion };
      return context.json(withTitles(await readExerciseResults(store.db, cohort, slug, current), course), 200);
    })
    .openapi(learner, async (context) => {
      const { store } = context.get('services');
      const { account, cohort } = context.req.valid('param');
      const refusal = await authorize(context, 'cohort.teach', objectOf(await findCohort(store.db, cohort)));
      if (refusal !== undefined) return refusal;
      const member = await findMember(store.db, cohort, account);
      if (member?.as !== 'learner') return fail(context, 'NOT_FOUND');
      const of = { kind: 'cohort', cohort, learner: account } as const;
      const { items } = await listSubmissions(store.db, of, {}, { limit: mostAttempts });
      return context.json({ learner: { id: member.id, name: member.name }, submissions: items }, 200);
    });
}

/** The heat map with the course's own texts: every exercise has a column, whether somebody tried it or not. */
function withTexts({ exercises, rules, ...rest }: CohortReading, course: Course): CohortResults {
  const counted = new Map(exercises.map((one) => [one.slug, one]));
  return {
    ...rest,
    exercises: [...course.exercises.values()].map(({ code, slug, title }) => ({
      slug,
      code,
      title,
      passed: counted.get(slug)?.passed ?? 0,
      tried: counted.get(slug)?.tried ?? 0,
    })),
    rules: rules.map((one) => ({ ...one, statement: course.rules.get(one.rule)?.statement ?? one.rule })),
  };
}

function withTitles({ checks, ...rest }: ExerciseReading, course: Course): ExerciseResults {
  const titles = course.checkTitles(rest.exercise);
  const rules = new Map(course.exercises.get(rest.exercise)?.checks.map(({ id, rule }) => [id, rule]));
  return {
    ...rest,
    // A check that today's grader no longer has says nothing that could be acted on.
    checks: checks.flatMap((one) => {
      const rule = rules.get(one.check);
      return rule === undefined ? [] : [{ ...one, rule, title: titles.get(one.check) ?? one.check }];
    }),
  };
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it the text that it is. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function toCsv({ learners }: Pick<CohortResults, 'learners'>): string {
  const lines = learners.flatMap(({ cells, id, name }) =>
    Object.entries(cells).map(([slug, cell]) => [
      inert(name),
      id,
      slug,
      cell.status,
      cell.earned,
      cell.possible,
      cell.attempts,
      cell.overridden ? 1 : 0,
    ]),
  );
  return `\uFEFF${stringify([csvColumns, ...lines])}`;
}

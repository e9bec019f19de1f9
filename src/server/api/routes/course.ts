import { z } from 'zod';
import { courseVersionSchema, exerciseSummarySchema, rulesSchema, slugSchema } from '#contract';
import type { ExerciseSummary } from '#contract';
import type { Course } from '../../course.ts';
import { fail } from '../fail.ts';
import { answer, failures } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';

const tags = ['Course'];

const listExercises = defineRoute({
  method: 'get',
  path: '/exercises',
  tags,
  summary: 'All exercises, and the versions that grade them now',
  action: 'course.read',
  limit: 'read',
  responses: { 200: answer('The exercises', courseVersionSchema), ...failures('RATE_LIMITED') },
});

const readExercise = defineRoute({
  method: 'get',
  path: '/exercises/{slug}',
  tags,
  summary: 'One exercise',
  action: 'course.read',
  limit: 'read',
  request: { params: z.strictObject({ slug: slugSchema }) },
  responses: {
    200: answer('The exercise', exerciseSummarySchema),
    ...failures('QUERY_MALFORMED', 'NOT_FOUND', 'RATE_LIMITED'),
  },
});

const listRules = defineRoute({
  method: 'get',
  path: '/rules',
  tags,
  summary: 'All rules that the lessons teach',
  action: 'course.read',
  limit: 'read',
  responses: { 200: answer('The rules', rulesSchema), ...failures('RATE_LIMITED') },
});

/** What the course publishes: open to everybody. */
export function courseRoutes(): Routes {
  return createRoutes()
    .openapi(listExercises, (context) => {
      const { course } = context.get('services');
      const exercises = [...course.exercises.keys()].flatMap((slug) => summarize(course, slug) ?? []);
      return context.json({ engineVersion: course.engineVersion, exercises }, 200);
    })
    .openapi(readExercise, (context) => {
      const found = summarize(context.get('services').course, context.req.valid('param').slug);
      return found === undefined ? fail(context, 'NOT_FOUND') : context.json(found, 200);
    })
    .openapi(listRules, (context) => {
      const { rules } = context.get('services').course;
      const items = [...rules.values()].map(({ href, id, lesson, severity, statement }) => ({
        href,
        id,
        lesson,
        severity,
        statement,
      }));
      return context.json({ items }, 200);
    });
}

function summarize(course: Course, slug: string): ExerciseSummary | undefined {
  const exercise = course.exercises.get(slug);
  if (exercise === undefined) return undefined;
  const titles = course.checkTitles(slug);
  const { checks, code, files, groups, lesson, limits, title, version } = exercise;
  return {
    slug,
    code,
    title,
    lesson,
    version,
    files: files.map(({ language, name }) => ({ name, language })),
    sourceBytes: limits.sourceBytes,
    groups,
    checks: checks.map(({ gate = false, id, points, rule }) => ({
      id,
      title: titles.get(id) ?? id,
      rule,
      points,
      gate,
    })),
  };
}

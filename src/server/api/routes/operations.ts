import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { healthSchema, limitsAnswerSchema, readinessSchema } from '#contract';
import { timeouts } from '../../timeouts.ts';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import { answer, failures } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { describeLimits } from '../describe-limits.ts';

const tags = ['Operations'];

const health = defineRoute({
  method: 'get',
  path: '/health',
  tags,
  summary: 'Whether the process answers',
  action: 'course.read',
  limit: 'general',
  responses: { 200: answer('It does', healthSchema, { status: 'ok' }) },
});

const ready = defineRoute({
  method: 'get',
  path: '/ready',
  tags,
  summary: 'Whether the server should be given requests: open, and with a database that answers',
  action: 'course.read',
  limit: 'general',
  responses: { 200: answer('Ready', readinessSchema), ...failures('NOT_READY') },
});

const limits = defineRoute({
  method: 'get',
  path: '/limits',
  tags,
  summary: 'What this server measured of itself, and the limits and timeouts that follow',
  action: 'course.read',
  limit: 'read',
  rules: ['throttle-per-rute', 'rute-mahal-ketat', 'timeout-hilir-lebih-pendek'],
  responses: { 200: answer('Capacity, limits, timeouts', limitsAnswerSchema), ...failures('RATE_LIMITED') },
});

const metrics = defineRoute({
  method: 'get',
  path: '/metrics',
  tags,
  summary: 'Prometheus metrics, for whoever has the token of the settings',
  action: 'course.read',
  limit: 'general',
  responses: {
    200: { description: 'Prometheus text', content: { 'text/plain': { schema: z.string() } } },
    ...failures('NOT_FOUND'),
  },
});

/** What operators and their machines ask. */
export function operationRoutes(): Routes {
  return createRoutes()
    .openapi(health, (context) => context.json({ status: 'ok' as const }, 200))
    .openapi(ready, async (context) => {
      const { desk, isOpen, log, store } = context.get('services');
      const answers = await store.ping().then(
        () => true,
        (error: unknown) => {
          log.error({ error }, 'the database does not answer');
          return false;
        },
      );
      if (!answers || !isOpen()) return fail(context, 'NOT_READY', { retryAfter: 5 });
      const { waitingAtMost, workers } = desk.capacity;
      const waiting = desk.waiting();
      return context.json(
        {
          status: 'ready' as const,
          database: store.kind,
          grading: { workers, waiting, room: Math.max(0, waitingAtMost + workers - waiting) },
        },
        200,
      );
    })
    .openapi(limits, (context) => {
      const { desk, limiter } = context.get('services');
      const { millisecondsPerVerdict, verdictsPerSecond, waitingAtMost, workers } = desk.capacity;
      return context.json(
        {
          capacity: {
            workers,
            millisecondsPerVerdict: round(millisecondsPerVerdict),
            verdictsPerSecond: round(verdictsPerSecond),
            waitingAtMost,
          },
          limits: describeLimits(limiter),
          timeouts: timeouts.map(({ layer, milliseconds }) => ({ layer, milliseconds })),
        },
        200,
      );
    })
    .openapi(metrics, async (context) => {
      if (!hasMetricsToken(context)) return fail(context, 'NOT_FOUND');
      const { body, type } = await context.get('services').metrics.text();
      return context.body(body, 200, { 'content-type': type }) as unknown as ReturnType<
        typeof context.text<string, 200>
      >;
    });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Compared without telling how far it is right. */
function hasMetricsToken(context: ApiContext): boolean {
  const expected = context.get('services').settings.metricsToken;
  if (expected === undefined) return false;
  const given = Buffer.from((context.req.header('authorization') ?? '').replace(/^Bearer /, ''));
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

import { z } from 'zod';

export const healthSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

export const readinessSchema = z
  .strictObject({
    status: z.enum(['ready', 'not-ready']),
    database: z.enum(['sqlite', 'postgresql']),
    grading: z.strictObject({ workers: z.int(), waiting: z.int(), room: z.int() }),
  })
  .meta({ id: 'Readiness' });

/** The limit of one kind of route, for one caller. */
export const routeLimitSchema = z.strictObject({
  route: z.string().meta({ examples: ['POST /api/v1/submissions'] }),
  requests: z.int(),
  seconds: z.int(),
  per: z.enum(['account', 'address']),
  why: z.string(),
});
export type RouteLimit = z.infer<typeof routeLimitSchema>;

/** What this server can grade, as it measured itself at start, and the limits that follow. */
export const limitsAnswerSchema = z
  .strictObject({
    capacity: z.strictObject({
      workers: z.int(),
      millisecondsPerVerdict: z.number(),
      verdictsPerSecond: z.number(),
      waitingAtMost: z.int(),
    }),
    limits: z.array(routeLimitSchema),
    timeouts: z
      .array(z.strictObject({ layer: z.string(), milliseconds: z.int() }))
      .describe('from the client down to the database: each shorter than the one before'),
  })
  .meta({ id: 'Limits' });
export type LimitsAnswer = z.infer<typeof limitsAnswerSchema>;

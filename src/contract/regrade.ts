import { z } from 'zod';
import { accountIdSchema, idSchema, momentSchema, nameSchema, sha256Schema, slugSchema } from './primitives.ts';

/** `preview` derives verdicts and stores none. */
export const newRegradeSchema = z
  .strictObject({ exercise: slugSchema, cohort: idSchema, preview: z.boolean() })
  .meta({ id: 'NewRegrade' });

const standing = z.strictObject({
  status: z.enum(['passed', 'failed', 'ungradable']),
  earned: z.int(),
  possible: z.int(),
});

/** A submission whose verdict is another with today's grader, and the checks that make the difference. */
export const regradeChangeSchema = z.strictObject({
  submission: idSchema,
  learner: z.strictObject({ id: accountIdSchema, name: nameSchema }),
  before: standing,
  after: standing,
  checks: z.array(z.strictObject({ id: slugSchema, before: z.string(), after: z.string() })),
});
export type RegradeChange = z.infer<typeof regradeChangeSchema>;

export const regradeSchema = z
  .strictObject({
    id: idSchema,
    exercise: slugSchema,
    cohort: idSchema,
    preview: z.boolean(),
    exerciseVersion: sha256Schema,
    status: z.enum(['running', 'done', 'failed']),
    total: z.int(),
    done: z.int(),
    changes: z.array(regradeChangeSchema).describe('so far; complete when done; at most 1,000'),
    startedAt: momentSchema,
    correlationId: z.string(),
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'Regrade' });
export type Regrade = z.infer<typeof regradeSchema>;

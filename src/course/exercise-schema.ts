import { z } from 'zod';

/**
 * Bounds of one submission, all of them counts, so that they mean the same on a phone and on a server.
 * `fuel`, `jobs`, `messages`, `timers` and `outputBytes` are totals of the submission; `scenarioFuel`
 * and `virtualMs` hold for each scenario, where exceeding them is a failing outcome and not the end.
 */
export const limitsSchema = z.strictObject({
  sourceBytes: z.int().positive().describe('UTF-8 bytes of all files together'),
  nesting: z.int().positive().describe('bracket depth, checked before any parser runs'),
  fuel: z.int().positive().describe('weighted instructions of the submission, all scenarios together'),
  scenarioFuel: z.int().positive().describe('weighted instructions of one scenario'),
  depth: z.int().positive().describe('weighted call depth: locals + parameters + 8 a frame'),
  memoryBytes: z.int().positive().describe('heap of one instance'),
  jobs: z.int().positive().describe('promise jobs'),
  timers: z.int().positive().describe('timers set'),
  messages: z.int().positive().describe('calls into the world'),
  virtualMs: z.int().positive().describe('virtual time of one scenario'),
  outputBytes: z.int().positive().describe('console output kept; more is cut'),
  resultBytes: z.int().positive().describe('JSON of one value that crosses the boundary'),
});
export type Limits = z.infer<typeof limitsSchema>;

/** Strict schema of a manifest; the build and `content check` hold every exercise to it. */
export const exerciseSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  code: z.string().regex(/^L\d{2}$/),
  title: z.string().min(3),
  promise: z.string().min(10).describe('one Indonesian sentence shown beside the link'),
  lesson: z.string(),
  minutes: z.int().positive(),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9-]+\.(ts|json|graphql)$/),
        language: z.enum(['ts', 'json', 'graphql']),
      }),
    )
    .min(1),
  answer: z
    .enum(['code', 'design'])
    .default('code')
    .describe("'design': what is right depends on the variant, and every program of the folder is written for one"),
  exports: z.record(z.string(), z.enum(['object', 'function'])).describe('what the first file must export'),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })).min(1),
  limits: limitsSchema.partial().default({}),
  design: z.strictObject({ goal: z.string(), outOfScope: z.string() }),
});

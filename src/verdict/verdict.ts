import { z } from 'zod';
import { findingParams, storySchema } from './story.ts';

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A place in the learner's own text. Lines and columns start at 1; the end column is exclusive. */
export const locationSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
export type Location = z.infer<typeof locationSchema>;

/** Why a submission could not be graded. Never a statement about the answer itself. */
export const ungradableReason = z.enum([
  'files',
  'source-size',
  'nesting',
  'syntax',
  'unsupported-syntax',
  'import',
  'missing-export',
  'load-threw',
  'load-never-settled',
  'fuel',
  'depth',
  'memory',
  'jobs',
  'timers',
  'messages',
  'virtual-time',
  'output',
  'engine-fault',
]);
export type UngradableReason = z.infer<typeof ungradableReason>;

export const severitySchema = z.enum(['wajib', 'disarankan']);
export type Severity = z.infer<typeof severitySchema>;

const points = z.strictObject({ earned: z.int().min(0), possible: z.int().min(0) });

/** One check's outcome. A skipped check earns 0; a failing one carries its finding. */
export const checkResultSchema = z.strictObject({
  id: kebab,
  rule: kebab,
  group: kebab,
  severity: severitySchema,
  gate: z.boolean().describe('shown first; what depends on it is skipped while it fails'),
  outcome: z.enum(['pass', 'fail', 'skipped']),
  points,
  params: findingParams.optional(),
  evidence: storySchema.optional(),
  location: locationSchema.optional(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/**
 * A verdict: data only. No text, clock, path or host, so that the same submission gives the same
 * bytes everywhere. When and whose it is stands in an envelope around it.
 */
export const verdictSchema = z.strictObject({
  schema: z.literal('gerbang/verdict/v1'),
  exercise: z.strictObject({ slug: kebab, version: sha256 }),
  variant: z.strictObject({ seed: z.string().regex(/^[0-9a-f]{16}$/) }),
  source: z.strictObject({ sha256 }),
  engine: z.strictObject({ version: sha256 }),
  status: z.enum(['passed', 'failed', 'ungradable']),
  reason: ungradableReason.optional(),
  params: findingParams.optional().describe('what the reason is about, for an ungradable verdict'),
  location: locationSchema.optional().describe('where the reason is, for an ungradable verdict'),
  score: points,
  groups: z.array(z.strictObject({ id: kebab, earned: z.int().min(0), possible: z.int().min(0) })),
  checks: z.array(checkResultSchema),
  usage: z.strictObject({ fuel: z.int().min(0) }),
});
export type Verdict = z.infer<typeof verdictSchema>;

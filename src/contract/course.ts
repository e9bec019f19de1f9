import { z } from 'zod';
import { sha256Schema, slugSchema } from './primitives.ts';

/** An exercise as the course publishes it, without its starter and its answers. */
export const exerciseSummarySchema = z
  .strictObject({
    slug: slugSchema,
    code: z.string().meta({ examples: ['L03'] }),
    title: z.string(),
    lesson: slugSchema,
    version: sha256Schema.describe('of the grader that judges it now'),
    files: z.array(z.strictObject({ name: z.string(), language: z.string() })),
    sourceBytes: z.int().describe('bound of all files together'),
    groups: z.array(z.strictObject({ id: slugSchema, title: z.string(), points: z.int() })),
    checks: z.array(
      z.strictObject({ id: slugSchema, title: z.string(), rule: slugSchema, points: z.int(), gate: z.boolean() }),
    ),
  })
  .meta({ id: 'Exercise' });
export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>;

export const courseVersionSchema = z
  .strictObject({ engineVersion: sha256Schema, exercises: z.array(exerciseSummarySchema) })
  .meta({ id: 'Exercises' });
export type CourseVersion = z.infer<typeof courseVersionSchema>;

export const ruleSummarySchema = z
  .strictObject({
    id: slugSchema,
    lesson: slugSchema,
    severity: z.enum(['wajib', 'disarankan']),
    statement: z.string(),
    href: z.string(),
  })
  .meta({ id: 'Rule' });
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

export const rulesSchema = z.strictObject({ items: z.array(ruleSummarySchema) }).meta({ id: 'Rules' });

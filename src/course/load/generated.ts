import { z } from 'zod';
import { limitsSchema } from '../exercise-schema.ts';
import type { CourseFiles } from './course-files.ts';

const check = z.object({
  id: z.string(),
  rule: z.string(),
  group: z.string(),
  points: z.int().min(0),
  gate: z.boolean().optional(),
  severity: z.enum(['wajib', 'disarankan']),
});

const builtExercise = z
  .object({
    slug: z.string(),
    code: z.string(),
    title: z.string(),
    lesson: z.string(),
    version: z.string(),
    answer: z.enum(['code', 'design']),
    files: z.array(z.object({ name: z.string(), language: z.string() })).min(1),
    limits: limitsSchema,
    groups: z.array(z.object({ id: z.string(), title: z.string(), points: z.int().min(0) })),
    checks: z.array(check),
  })
  .describe('what the build wrote about an exercise; the fields that are only for the page are left out');
/** An exercise as the build wrote it to `generated/exercises/<slug>.json`. */
export type BuiltExercise = z.infer<typeof builtExercise>;

const builtRule = z.object({
  id: z.string(),
  lesson: z.string(),
  section: z.string(),
  severity: z.enum(['wajib', 'disarankan']),
  statement: z.string(),
  href: z.string(),
});
/** A rule as the build wrote it to `generated/rules.json`. */
export type BuiltRule = z.infer<typeof builtRule>;

/** Every exercise that was built, by slug. Throws where a generated file is damaged: `npm run generate` mends it. */
export async function readBuiltExercises(files: CourseFiles): Promise<ReadonlyMap<string, BuiltExercise>> {
  const entries = (await files.list('generated/exercises')) ?? [];
  const exercises = await Promise.all(
    entries
      .filter((entry) => entry.name.endsWith('.json'))
      .map(async (entry) =>
        builtExercise.parse(JSON.parse((await files.read(`generated/exercises/${entry.name}`)) ?? 'null')),
      ),
  );
  return new Map(exercises.map((exercise) => [exercise.slug, exercise]));
}

/** Every rule that was built, by id. */
export async function readBuiltRules(files: CourseFiles): Promise<ReadonlyMap<string, BuiltRule>> {
  const json: unknown = JSON.parse((await files.read('generated/rules.json')) ?? '[]');
  const rules = Array.isArray(json)
    ? z.array(builtRule).parse(json)
    : Object.values(z.record(z.string(), builtRule).parse(json));
  return new Map(rules.map((rule) => [rule.id, rule]));
}

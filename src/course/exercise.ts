import type { z } from 'zod';
import type { exerciseSchema, Limits } from './exercise-schema.ts';

/** Defaults of every exercise. An exercise whose honest answers use more than a tenth of the fuel says more. */
export const defaultLimits: Limits = Object.freeze({
  sourceBytes: 65_536,
  nesting: 80,
  fuel: 20_000_000,
  scenarioFuel: 4_000_000,
  depth: 12_000,
  memoryBytes: 16_777_216,
  jobs: 100_000,
  timers: 1_000,
  messages: 5_000,
  virtualMs: 86_400_000,
  outputBytes: 16_384,
  resultBytes: 262_144,
});

/** What an author writes in `exercise.ts`. */
export type ExerciseManifest = z.input<typeof exerciseSchema>;

/** An exercise with every limit filled in. */
export interface Exercise extends Omit<z.output<typeof exerciseSchema>, 'limits'> {
  readonly limits: Limits;
}

/**
 * Fills in the default limits. It does not validate: it also runs in a grader's bundle, where no
 * schema library is. {@link exerciseSchema} is applied by the build.
 */
export function defineExercise<const M extends ExerciseManifest>(
  manifest: M,
): Exercise & { readonly slug: M['slug']; readonly groups: M['groups'] } {
  const limits: Limits = { ...defaultLimits, ...(manifest.limits as Partial<Limits> | undefined) };
  return Object.freeze({ answer: 'code', ...manifest, limits });
}

import type { ExerciseData } from './exercise-data.ts';

const exercises = import.meta.glob<ExerciseData>('/generated/exercises/*.json', { import: 'default', eager: true });

/** What the build emitted about an exercise. For pages at build time. Throws for an unknown slug. */
export function getExercise(slug: string): ExerciseData {
  const exercise = exercises[`/generated/exercises/${slug}.json`];
  if (exercise === undefined)
    throw new Error(`Workspace: no exercise '${slug}' in generated/exercises; run npm run generate`);
  return exercise;
}

import { Misuse } from '../misuse.ts';
import type { Course } from '../prepare.ts';

/** The slug of an exercise that is named by its slug or its code, such as L03. */
export function parseExercise({ exercises }: Course, name: string): string {
  if (exercises.has(name)) return name;
  const coded = [...exercises.values()].find(({ code }) => code.toLowerCase() === name.toLowerCase());
  if (coded !== undefined) return coded.slug;
  throw new Misuse(`There is no exercise "${name}". Exercises: ${[...exercises.keys()].join(', ')}.`);
}

import { createDiskFiles, listExercises, listLessons } from '#course/load';
import { root } from '../../house/project-files.ts';

const files = createDiskFiles(root);

/** Addresses of every lesson that is written. */
export async function listLessonPaths(): Promise<readonly string[]> {
  const lessons = await listLessons(files);
  return lessons.filter(({ text }) => text !== undefined).map(({ slug }) => `/pelajaran/${slug}`);
}

/** Addresses of every exercise. */
export async function listExercisePaths(): Promise<readonly string[]> {
  return (await listExercises(files)).map((slug) => `/latihan/${slug}`);
}

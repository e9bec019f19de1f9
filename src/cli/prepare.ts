import { createDiskFiles, createModuleLoader, readBuiltExercises, readBuiltRules } from '#course/load';
import type { BuiltExercise, BuiltRule, CourseFiles, LoadModule } from '#course/load';
import type { Messages } from '#kit';
import { Misuse } from './misuse.ts';
import { projectRoot } from './project.ts';

/** What every command works with, built anew where a source has changed. */
export interface Course {
  readonly files: CourseFiles;
  readonly loadModule: LoadModule;
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly rules: ReadonlyMap<string, BuiltRule>;
  readonly engineVersion: string;
  readonly messages: (slug: string) => Promise<Messages | undefined>;
}

/**
 * Builds what is stale, then reads the course. The generated modules exist only after the build; what builds them is not
 * loaded where they are fresh, as it needs dev dependencies that an installation may not have.
 */
export async function prepareCourse(): Promise<Course> {
  const { isGeneratedFresh } = await import('#build/generated-freshness');
  if (!(await isGeneratedFresh())) await (await import('#build/generate')).generate();
  return readCourse();
}

/** Reads a course that has been built. */
export async function readCourse(): Promise<Course> {
  const files = createDiskFiles(projectRoot);
  const { messagesBySlug } = await import('#generated/messages.ts');
  const engine: unknown = JSON.parse((await files.read('generated/engine/engine.json')) ?? '{}');
  return {
    files,
    loadModule: createModuleLoader(projectRoot),
    exercises: await readBuiltExercises(files),
    rules: await readBuiltRules(files),
    engineVersion: typeof engine === 'object' && engine !== null && 'version' in engine ? String(engine.version) : '',
    async messages(slug) {
      const written = (await files.read(`graders/${slug}/messages.id.ts`)) !== undefined;
      return written && Object.hasOwn(messagesBySlug, slug) ? (await messagesBySlug[slug]?.())?.messages : undefined;
    },
  };
}

/** The exercise that a command line names. */
export function findExercise({ exercises }: Course, slug: string): BuiltExercise {
  const exercise = exercises.get(slug);
  if (exercise !== undefined) return exercise;
  throw new Misuse(`There is no exercise "${slug}". Exercises: ${[...exercises.keys()].join(', ')}.`);
}

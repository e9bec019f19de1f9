import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDiskFiles, readBuiltExercises, readBuiltRules } from '#course/load';
import type { BuiltExercise, BuiltRule } from '#course/load';
import type { Messages } from '#kit';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The course that this server serves, as it was built. */
export interface Course {
  readonly engineVersion: string;
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly rules: ReadonlyMap<string, BuiltRule>;
  /** Indonesian titles of an exercise's checks, by check. */
  readonly checkTitles: (slug: string) => ReadonlyMap<string, string>;
}

/** Reads the generated files; `generate` must have run. */
export async function readServedCourse(): Promise<Course> {
  const files = createDiskFiles(root);
  const engine: unknown = JSON.parse(await readFile(`${root}generated/engine/engine.json`, 'utf8'));
  if (typeof engine !== 'object' || engine === null || !('version' in engine))
    throw new Error('generated/engine/engine.json names no version: run `npm run generate`');
  const exercises = await readBuiltExercises(files);
  const { messagesBySlug } = await import('#generated/messages.ts');
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const slug of exercises.keys()) titles.set(slug, titlesOf(await messagesBySlug[slug]?.()));
  return {
    engineVersion: String(engine.version),
    exercises,
    rules: await readBuiltRules(files),
    checkTitles: (slug) => titles.get(slug) ?? new Map(),
  };
}

function titlesOf(module: { readonly messages: Messages } | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(module?.messages ?? {}).map(([check, { title }]) => [check, title]));
}

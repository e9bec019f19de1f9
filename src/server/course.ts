import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { filesSchema } from '#course';
import type { SubmissionFiles } from '#course';
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
  /** The files of an exercise's reference solution for a variant; undefined where it has none. */
  readonly reference: (slug: string, seed: string) => Promise<SubmissionFiles | undefined>;
}

/** Names the file that holds an exercise's reference. */
const published = z.looseObject({ reference: z.string().regex(/^[a-z0-9-]+\.(json|js)$/) });

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
    reference: (slug, seed) => readReference(exercises.get(slug), seed),
  };
}

function titlesOf(module: { readonly messages: Messages } | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(module?.messages.checks ?? {}).map(([check, { title }]) => [check, title]));
}

/** A reference is a file, or, where the right answer depends on the variant, a module that writes one. */
async function readReference(exercise: BuiltExercise | undefined, seed: string): Promise<SubmissionFiles | undefined> {
  if (exercise === undefined) return undefined;
  const json = await readFile(`${root}generated/exercises/${exercise.slug}.json`, 'utf8');
  const path = `${root}generated/reference/${published.parse(JSON.parse(json)).reference}`;
  if (path.endsWith('.json'))
    return z.strictObject({ files: filesSchema }).parse(JSON.parse(await readFile(path, 'utf8'))).files;
  const module = (await import(pathToFileURL(path).href)) as { readonly write: (seed: string) => string | null };
  const text = module.write(seed);
  return text === null ? undefined : { [exercise.files[0]?.name ?? '']: text };
}

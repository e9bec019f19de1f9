import type { BuiltExercise } from '#course/load';
import { loadProgramText, readExerciseFolder } from '#course/load';
import type { Course } from '../prepare.ts';
import { createCodeNaming, createDesignNaming } from './naming.ts';
import type { Naming } from './tokens.ts';

/** What the course itself gives. */
export interface Boilerplate {
  /** How texts are normalized in a class with these variants. */
  readonly naming: (seeds: readonly string[]) => Naming;
  /** The text that the learner of a variant begins with. */
  readonly starter: (seed: string) => string;
}

/** Reads what an exercise gives. Throws where its folder is not as `content check` wants it: an author's mistake. */
export async function loadBoilerplate(
  { files, loadModule }: Pick<Course, 'files' | 'loadModule'>,
  { answer, files: declared, slug }: BuiltExercise,
): Promise<Boilerplate> {
  const name = declared[0]?.name ?? '';
  const folder = await readExerciseFolder(files, slug, name.slice(name.lastIndexOf('.') + 1));
  if (folder?.starter === undefined) throw new Error(`exercises/${slug} has no starter`);
  const write = await loadProgramText(folder.starter, answer, loadModule);
  const starter = (seed: string): string => write(seed) ?? '';
  const types = (await files.read(`exercises/${slug}/types.ts`)) ?? '';
  if (answer !== 'design') {
    const naming = createCodeNaming(types);
    return { naming: () => naming, starter };
  }
  const { drawVariant } = await loadModule(`exercises/${slug}/variant.ts`);
  if (typeof drawVariant !== 'function') throw new Error(`exercises/${slug}/variant.ts exports no drawVariant`);
  const draw = drawVariant as (seed: string) => unknown;
  return { naming: (seeds) => createDesignNaming(types, seeds.map(draw)), starter };
}

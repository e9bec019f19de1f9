import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { exerciseSchema } from '#course';
import type { Exercise } from '#course';
import { createDiskFiles, createModuleLoader, listPrograms, loadProgramText, readExerciseFolder } from '#course/load';
import type { Program, ProgramText } from '#course/load';
import { root } from '#build/paths';

/** A program of an exercise, and what it hands in for a variant. */
export interface WrittenProgram extends Program {
  readonly slug: string;
  /** Name of the learner's first file. */
  readonly file: string;
  readonly write: ProgramText;
}

/** Every program of every exercise that has been built, or of one. */
export async function readWrittenPrograms(only?: string): Promise<readonly WrittenProgram[]> {
  const files = createDiskFiles(root);
  const built = (await files.list('generated/exercises')) ?? [];
  const slugs = built
    .map(({ name }) => name.replace(/\.json$/, ''))
    .filter((slug) => only === undefined || slug === only);
  const loadModule = createModuleLoader(root);
  const lists = await Promise.all(
    slugs.map(async (slug) => {
      const { answer, files: declared } = await readManifest(slug);
      const folder = await readExerciseFolder(files, slug);
      return Promise.all(
        (folder === undefined ? [] : listPrograms(folder)).map(async (program) => ({
          ...program,
          slug,
          file: declared[0]?.name ?? '',
          write: await loadProgramText(program, answer, loadModule),
        })),
      );
    }),
  );
  return lists.flat();
}

async function readManifest(slug: string): Promise<Pick<Exercise, 'answer' | 'files'>> {
  const json: unknown = JSON.parse(await readFile(`${root}generated/exercises/${slug}.json`, 'utf8'));
  return exerciseSchema
    .pick({ answer: true })
    .extend({ files: z.array(exerciseSchema.shape.files.element.loose()) })
    .loose()
    .parse(json);
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withHeader } from '#course';
import { listPrograms, readExerciseFolder } from '#course/load';
import type { BuiltExercise, CourseFiles, Program } from '#course/load';

const folders: Partial<Record<Program['kind'], string>> = {
  starter: 'starter',
  reference: 'solutions',
  solution: 'solutions',
  mutant: 'mutants',
};

/**
 * Writes `starter/`, `solutions/` and `mutants/` below `out` under the programs' own file names, each
 * with the header line of a learner of that name. With a seed there is no header, since a header names
 * the variant itself: grade those with `--exercise` and `--seed`. Returns what to print.
 */
export async function exportExercise(
  files: CourseFiles,
  exercise: BuiltExercise,
  out: string,
  seed?: string,
): Promise<readonly string[]> {
  const { slug, version } = exercise;
  const language = exercise.files[0]?.language ?? 'ts';
  const folder = await readExerciseFolder(files, slug, language);
  const programs = folder === undefined ? [] : listPrograms(folder).filter(({ kind }) => folders[kind] !== undefined);
  for (const { kind, name, text } of programs) {
    const target = join(resolve(out), folders[kind] ?? '');
    const header = { exercise: slug, learner: name.slice(0, 64), variant: 0, version };
    await mkdir(target, { recursive: true });
    await writeFile(
      join(target, `${name}.${language}`),
      seed === undefined && language === 'ts' ? withHeader(header, text) : text,
    );
  }
  const flags = seed === undefined ? '' : ` --exercise ${slug} --seed ${seed}`;
  return [`${programs.length} files in ${out}`, `next: gerbang grade ${out}${flags}`];
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { variantSeed, withHeader } from '#course';
import { listPrograms, loadProgramText, readExerciseFolder } from '#course/load';
import type { BuiltExercise, Program, ProgramText } from '#course/load';
import type { Course } from '../prepare.ts';

const folders: Partial<Record<Program['kind'], string>> = {
  starter: 'starter',
  reference: 'solutions',
  solution: 'solutions',
  mutant: 'mutants',
};

/** Variants that are tried for a program's header before it counts as one that never applies. */
const mostVariants = 1000;

/**
 * Writes `starter/`, `solutions/` and `mutants/` below `out` under the programs' own file names, each
 * with the header line of a learner of that name: of the first variant that the program applies to. With a
 * seed there is no header, since a header names the variant itself: grade those with `--exercise` and
 * `--seed`. Returns what to print.
 */
export async function exportExercise(
  course: Pick<Course, 'files' | 'loadModule'>,
  exercise: BuiltExercise,
  out: string,
  seed?: string,
): Promise<readonly string[]> {
  const { answer, slug } = exercise;
  const language = exercise.files[0]?.language ?? 'ts';
  const folder = await readExerciseFolder(course.files, slug, language);
  const programs = folder === undefined ? [] : listPrograms(folder).filter(({ kind }) => folders[kind] !== undefined);
  let written = 0;
  for (const program of programs) {
    const write = await loadProgramText(program, answer, course.loadModule);
    const text = seed === undefined ? writeForLearner(exercise, program, write) : write(seed);
    if (text === null) continue;
    const target = join(resolve(out), folders[program.kind] ?? '');
    await mkdir(target, { recursive: true });
    await writeFile(join(target, `${program.name}.${language}`), text);
    written += 1;
  }
  const flags = seed === undefined ? '' : ` --exercise ${slug} --seed ${seed}`;
  const left = programs.length - written;
  return [
    `${written} files in ${out}`,
    ...(left === 0 ? [] : [`${left} programs do not apply to this variant`]),
    `next: gerbang grade ${out}${flags}`,
  ];
}

/** The text with the header of a learner who is named as the program. */
function writeForLearner(
  { files, slug, version }: BuiltExercise,
  { name }: Program,
  write: ProgramText,
): string | null {
  const learner = name.slice(0, 64);
  for (let variant = 0; variant < mostVariants; variant += 1) {
    const text = write(variantSeed(slug, learner, variant));
    if (text !== null)
      return files[0]?.language === 'ts' ? withHeader({ exercise: slug, learner, variant, version }, text) : text;
  }
  return null;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { variantSeed } from '#course';
import {
  createDiskFiles,
  createModuleLoader,
  loadProgramText,
  readBuiltExercises,
  readExerciseFolder,
} from '#course/load';
import type { BuiltExercise } from '#course/load';
import { root } from '#build/paths';
import { loadBoilerplate } from './boilerplate.ts';
import { pad, rename, reorder, split } from './disguise.testdata.ts';
import type { ExerciseReport } from './find-similar.ts';
import { defaultThreshold, findSimilar } from './find-similar.ts';
import type { Submission } from './gather.ts';

const course = { files: createDiskFiles(root), loadModule: createModuleLoader(root) };
const exercises = [...(await readBuiltExercises(course.files)).values()];
const code = exercises.filter(({ answer }) => answer === 'code');
const designs = exercises.filter(({ answer }) => answer === 'design');

/** Compares texts, each handed in by a learner of its name, for the seed that it is given. */
async function compareTexts(
  exercise: BuiltExercise,
  texts: Readonly<Record<string, string>>,
  threshold?: number,
  seedOf = (learner: string) => variantSeed(exercise.slug, learner, 0),
): Promise<ExerciseReport> {
  const name = exercise.files[0]?.name ?? '';
  const submissions: readonly Submission[] = Object.entries(texts).map(([learner, text]) => ({
    path: `${learner}.ts`,
    learner,
    seed: seedOf(learner),
    files: { [name]: text },
  }));
  const shares = { common: 0.5, ...(threshold === undefined ? {} : { threshold }) };
  return findSimilar(exercise, submissions, await loadBoilerplate(course, exercise), shares);
}

/** What the folder's right programs hand in, and the starter, without the marks of the leak test. */
async function readAnswers({ slug, answer }: BuiltExercise, seed: string) {
  const folder = await readExerciseFolder(course.files, slug);
  const textOf = async (program: { readonly path: string; readonly text: string }): Promise<string | null> =>
    (await loadProgramText(program, answer, course.loadModule))(seed)?.replace(/\nexport const origin.*/, '') ?? null;
  const right = [...(folder?.solutions ?? []), ...(folder?.reference === undefined ? [] : [folder.reference])];
  const texts = await Promise.all(right.map(async (program) => [program.name, await textOf(program)] as const));
  const starter = folder?.starter === undefined ? null : await textOf(folder.starter);
  return {
    solutions: Object.fromEntries(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text]]))) as Record<
      string,
      string
    >,
    starter: starter ?? '',
  };
}

const seed = '0123456789abcdef';
const all = (source: string): string => rename(reorder(pad(split(source))));

const disguises = [
  ['the same text', (source: string) => source, 1],
  ['other names', rename, 0.95],
  ['another order', reorder, 0.9],
  ['padding', pad, 0.6],
  ['helpers', split, 0.75],
  ['all of it', all, 0.5],
] as const;

it('there is something to compare, of both kinds', () => {
  expect(code.length).toBeGreaterThanOrEqual(2);
  expect(designs.length).toBeGreaterThanOrEqual(1);
});

describe.each(code)('$slug', (exercise) => {
  let solutions: Record<string, string>;
  let starter: string;
  beforeAll(async () => void ({ solutions, starter } = await readAnswers(exercise, seed)));

  it('independent solutions stay far below the threshold', async () => {
    expect(Object.keys(solutions).length).toBeGreaterThanOrEqual(4);
    const { pairs, compared } = await compareTexts(exercise, solutions, 0.01);
    expect(compared).toBe(Object.keys(solutions).length);
    expect(pairs[0]?.similarity ?? 0).toBeLessThan(defaultThreshold.code / 2);
  });

  it.each(disguises)('a copy with %s is found', async (_, disguise, atLeast) => {
    const found = await Promise.all(
      Object.entries(solutions).map(async ([name, text]) => {
        const copy = disguise(text);
        const { pairs, problems } = await compareTexts(exercise, { ...solutions, salinan: copy });
        expect(problems).toEqual([]);
        return pairs.map(({ left, right, similarity }) => [
          left.learner,
          right.learner,
          similarity >= atLeast || similarity,
          name,
        ]);
      }),
    );
    expect(found).toEqual(Object.keys(solutions).map((name) => [[name, 'salinan', true, name]]));
  });

  it('starters are no pair, nor is a line of one', async () => {
    const started = starter.replace('return', 'console.log(1);\n  return');
    expect(started).not.toBe(starter);
    const { compared, pairs } = await compareTexts(exercise, {
      ayu: starter,
      budi: starter,
      citra: started,
      dewi: started,
    });
    expect([compared, pairs]).toEqual([4, []]);
  });

  it('the regions of a copy are its lines', async () => {
    const [name = '', text = ''] = Object.entries(solutions)[0] ?? [];
    const { pairs } = await compareTexts(exercise, { [name]: text, salinan: rename(text) });
    const lines = pairs[0]
      ?.regions()
      .flatMap(({ left, right }) => [left.endLine - left.line, right.endLine - right.line]);
    expect(lines?.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(text.split('\n').length);
    expect(pairs[0]?.identical).toBe(false);
  });
});

describe.each(designs)('$slug, a design', (exercise) => {
  it('a copy from another variant is found and said to be the same text', async () => {
    const { solutions } = await readAnswers(exercise, seed);
    const [text = ''] = Object.values(solutions);
    const { pairs } = await compareTexts(exercise, { ayu: text, budi: text });
    expect(pairs.map(({ identical, similarity }) => [identical, similarity])).toEqual([[true, 1]]);
  });

  it('starters of many variants are no pairs', async () => {
    const learners = Array.from({ length: 12 }, (_, index) => `pelajar${index}`);
    const seedOf = (learner: string) => variantSeed(exercise.slug, learner, 0);
    const starters = await Promise.all(
      learners.map(async (learner) => (await readAnswers(exercise, seedOf(learner))).starter),
    );
    const texts = Object.fromEntries(learners.map((learner, index) => [learner, starters[index] ?? '']));
    expect(new Set(starters).size).toBeGreaterThan(1);
    const { compared, pairs } = await compareTexts(exercise, texts, 0.01);
    expect([compared, pairs]).toEqual([12, []]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listExercises } from '#course/load';
import { createNodePool } from '#grading/node';
import type { NodePool } from '#grading/node';
import { checkContent, designVariants } from '../../src/cli/content/check-content.ts';
import type { ExerciseReport } from '../../src/cli/content/check-content.ts';
import { formatReport } from '../../src/cli/content/matrix.ts';
import { formatProblem } from '../../src/cli/content/problem.ts';
import { prepareCourse } from '../../src/cli/prepare.ts';

const solutionVariants = 50;
const mutantVariants = 10;

const course = await prepareCourse();
const slugs = await listExercises(course.files);

test('there are exercises', () => {
  expect(slugs.length).toBeGreaterThan(0);
});

describe.each(slugs)('%s', (slug) => {
  let pool: NodePool | undefined;
  let report: ExerciseReport | undefined;

  beforeAll(async () => {
    const { grade } = (pool = createNodePool());
    for await (const found of checkContent({ course, slug, solutionVariants, mutantVariants, grade })) report = found;
    if (report !== undefined) console.log(formatReport(report, false).join('\n'));
  });
  afterAll(() => pool?.close());

  test('is proved by its starter, solutions and mutants', () => {
    expect(report?.problems.flatMap((problem) => formatProblem(problem))).toEqual([]);
  });

  test('has been graded on every variant that it was asked for', () => {
    const design = report?.exercise?.answer === 'design';
    const counts = (kind: string): readonly number[] =>
      (report?.ran ?? []).filter(({ program }) => program.kind === kind).map(({ asked }) => asked);
    expect(counts('starter').length).toBe(1);
    expect(counts('reference')).toEqual([design ? designVariants : solutionVariants]);
    expect(counts('solution').length).toBeGreaterThanOrEqual(3);
    expect(counts('solution').every((count) => count === (design ? designVariants : solutionVariants))).toBe(true);
    expect(counts('mutant').length).toBeGreaterThanOrEqual(report?.exercise?.checks.length ?? Infinity);
    expect(counts('mutant').every((count) => count === (design ? designVariants : mutantVariants))).toBe(true);
    expect(counts('degenerate').length).toBeGreaterThan(0);
    const ran = report?.ran ?? [];
    const least = (asked: number): number => (design ? asked / 10 : asked);
    expect(ran.filter(({ asked, runs }) => runs.length < least(asked)).map(({ program }) => program.path)).toEqual([]);
  });
});

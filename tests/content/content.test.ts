import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listExercises } from '#course/load';
import { createNodePool } from '#grading/node';
import type { NodePool } from '#grading/node';
import { checkContent } from '../../src/cli/content/check-content.ts';
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

  test('has been graded on every variant', () => {
    const runs = (kind: string): readonly number[] =>
      (report?.ran ?? []).filter(({ program }) => program.kind === kind).map((ran) => ran.runs.length);
    expect(runs('starter').length).toBe(1);
    expect(runs('reference')).toEqual([solutionVariants]);
    expect(runs('solution').length).toBeGreaterThanOrEqual(3);
    expect(runs('solution').every((count) => count === solutionVariants)).toBe(true);
    expect(runs('mutant').length).toBeGreaterThanOrEqual(report?.exercise?.checks.length ?? Infinity);
    expect(runs('mutant').every((count) => count === mutantVariants)).toBe(true);
    expect(runs('degenerate').length).toBeGreaterThan(0);
  });
});

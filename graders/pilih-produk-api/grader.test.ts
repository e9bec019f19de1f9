import { expect, test } from 'vitest';
import { rightDesign } from '#exercises/pilih-produk-api/answers.ts';
import { drawVariant } from '#exercises/pilih-produk-api/variant.ts';
import type { Json } from '#verdict';
import { failed, gradeExported, seeds } from './grade-design.testdata.ts';
import { grader } from './grader.ts';

test('the plainest right design of each variant passes every check', async () => {
  for (const seed of seeds(400)) {
    const verdict = await gradeExported(seed, rightDesign(drawVariant(seed)) as unknown as Json);
    expect({ seed, failed: failed(verdict), status: verdict.status }).toEqual({ seed, failed: [], status: 'passed' });
  }
});

test('points add up to a hundred, by the weights of the groups', () => {
  const sum = (group?: string): number =>
    Object.values(grader.checks)
      .filter((check) => group === undefined || check.group === group)
      .reduce((total, { points }) => total + points, 0);
  expect(sum()).toBe(100);
  expect(['product', 'auth', 'traffic', 'edge', 'observability'].map(sum)).toEqual([25, 25, 30, 10, 10]);
});

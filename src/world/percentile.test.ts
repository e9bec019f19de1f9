import { expect, it } from 'vitest';
import { percentile, spread } from './percentile.ts';

it('takes the value that the share of the weight does not exceed', () => {
  const samples = [
    { value: 30, weight: 98 },
    { value: 9, weight: 1 },
    { value: 500, weight: 1 },
  ];
  expect([0.01, 0.5, 0.99, 1].map((share) => percentile(samples, share))).toEqual([9, 30, 30, 500]);
});

it('has no percentile of nothing', () => {
  expect(percentile([], 0.5)).toBe(0);
  expect(percentile([{ value: 7, weight: 0 }], 0.99)).toBe(0);
});

it('spreads around a median with a long tail', () => {
  const samples = spread(100, 2);
  expect(samples.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2, 9);
  expect(percentile(samples, 0.5)).toBe(98);
  expect(percentile(samples, 0.99)).toBe(320);
});

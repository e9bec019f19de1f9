import { describe, expect, it } from 'vitest';
import { histogram, median, pointBiserial } from './statistics.ts';

describe('the median', () => {
  it.each([
    [[], undefined],
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 10, 1], 9.5],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

/** Pearson's correlation by its definition. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (index: number) => number): number => x.reduce((total, _, index) => total + of(index), 0);
  const dx = (index: number): number => (x[index] ?? 0) - mx;
  const dy = (index: number): number => (y[index] ?? 0) - my;
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) * dx(i)) * sum((i) => dy(i) * dy(i)));
}

describe('the point-biserial correlation', () => {
  it.each<[string, readonly number[], readonly number[], number]>([
    ['the whole difference', [1, 1, 0, 0], [1, 1, 0, 0], 1],
    ['the whole difference, the other way', [1, 1, 0, 0], [0, 0, 1, 1], -1],
    ['no difference', [1, 0, 1, 0], [1, 1, 2, 2], 0],
    // M1 = 8, M0 = 4, s = sqrt(34 / 6), p = q = 0.5.
    ['two groups of three', [1, 1, 1, 0, 0, 0], [7, 8, 9, 2, 4, 6], (4 / Math.sqrt(34 / 6)) * 0.5],
  ])('is known for %s', (_, answers, numbers, expected) => {
    expect(
      pointBiserial(
        answers.map((answer) => answer === 1),
        numbers,
      ),
    ).toBeCloseTo(expected, 12);
  });

  it("is Pearson's with yes as 1", () => {
    const answers = [1, 0, 1, 1, 0, 1, 0, 1, 1, 0];
    const numbers = [88, 41, 73, 90, 62, 55, 37, 99, 81, 70];
    expect(
      pointBiserial(
        answers.map((answer) => answer === 1),
        numbers,
      ),
    ).toBeCloseTo(pearson(answers, numbers), 12);
  });

  it('is not there where nothing varies', () => {
    expect(pointBiserial([true, true], [1, 2])).toBeUndefined();
    expect(pointBiserial([false, false], [1, 2])).toBeUndefined();
    expect(pointBiserial([true, false], [5, 5])).toBeUndefined();
    expect(pointBiserial([], [])).toBeUndefined();
  });
});

it('counts shares into equal parts, the whole in the last and a bound in the upper one', () => {
  expect(histogram([0, 0.09, 0.1, 0.3, 0.7, 0.99, 1], 10)).toEqual([2, 1, 0, 1, 0, 0, 0, 1, 0, 2]);
  expect(histogram([], 2)).toEqual([0, 0]);
});

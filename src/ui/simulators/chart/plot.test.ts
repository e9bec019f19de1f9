import { expect, test } from 'vitest';
import { stackRows } from './bars.tsx';
import { runningSums } from './waterfall.tsx';
import { createPlot, roundUp } from './plot.ts';

test('values stand between the edges of the box, zero at the bottom', () => {
  const { x, y } = createPlot({ left: 40, right: 340, top: 10, bottom: 110 }, 6, 1000);
  expect([x(0), x(3), x(6)]).toEqual([40, 190, 340]);
  expect([y(0), y(500), y(1000)]).toEqual([110, 60, 10]);
});

test('a plot of nothing has an axis of its own', () => {
  const { x, y } = createPlot({ left: 0, right: 100, top: 0, bottom: 100 }, 0, 0);
  expect([x(0), y(0)]).toEqual([0, 100]);
});

test.each([
  [0, 1],
  [390, 400],
  [900, 1000],
  [1334, 1500],
  [2000, 2000],
])('an axis for %i ends at %i', (value, end) => {
  expect(roundUp(value)).toBe(end);
});

test('each series of a stack stands on the sum of those before it', () => {
  expect(
    stackRows([
      [30, 0],
      [50, 40],
    ]),
  ).toEqual([
    [
      [0, 30],
      [0, 50],
    ],
    [
      [30, 30],
      [50, 90],
    ],
  ]);
});

test('each step of a sum ends at the sum so far', () => {
  expect(runningSums([200, 600, 3000])).toEqual([200, 800, 3800]);
  expect(runningSums([])).toEqual([]);
});

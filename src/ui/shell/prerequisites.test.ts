import { expect, it } from 'vitest';
import { prerequisites } from './prerequisites.ts';

const asking = (asks: Readonly<Record<number, readonly number[]>>) =>
  Object.fromEntries(
    prerequisites(Object.entries(asks).map(([number, all]) => ({ number: Number(number), asks: all }))),
  );

it('stands on the earlier lessons that are asked for, each once', () => {
  expect(asking({ 1: [], 2: [1], 3: [1, 3, 1], 4: [2, 3, 9] })[4]).toEqual([2, 3]);
});

it('leaves out what another prerequisite stands on', () => {
  expect(asking({ 1: [], 2: [1], 3: [2, 1], 4: [1, 2, 3] })[4]).toEqual([3]);
});

it('stands on the lesson before where nothing is asked for, and the first on nothing', () => {
  expect(asking({ 1: [], 2: [2], 3: [7] })).toEqual({ 1: [], 2: [1], 3: [2] });
});

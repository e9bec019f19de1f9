import { expect, it } from 'vitest';
import type { LessonState } from './course-map.ts';
import { heroGates } from './hero-gates.ts';

const states = (now: number | undefined, ...open: number[]): LessonState[] =>
  Array.from({ length: 14 }, (_, index) => (index + 1 === now ? 'now' : open.includes(index + 1) ? 'open' : 'todo'));
const classes = (list: LessonState[]) => heroGates(list).map(({ className }) => className);

it('outlines what is passed, fills the current gate and fades what is ahead', () => {
  expect(classes(states(3, 1))).toEqual(['open', 'faint', 'now', ...Array<string>(11).fill('ahead')]);
});

it('puts light in the current gate only', () => {
  expect(heroGates(states(7)).map(({ light }) => light !== '')).toEqual(states(7).map((state) => state === 'now'));
});

it('fades from the last open gate inwards when none is current', () => {
  const gates = heroGates(states(undefined, 7));
  expect(gates.slice(0, 6).every(({ className }) => className === 'faint')).toBe(true);
  const ink = gates.slice(7).map((gate) => gate.ink);
  expect(ink).toEqual([...ink].sort((a, b) => b - a));
});

it('draws each gate inside the one before', () => {
  const outer = heroGates(states(1)).map(({ half }) => Number(/V([\d.]+)H0Z/.exec(half)?.[1]));
  expect(outer).toEqual([...outer].sort((a, b) => b - a));
  expect(new Set(outer).size).toBe(14);
});

import { expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';

const marks = { same: ' ', added: '+', removed: '-' } as const;
const shown = (before: string, after: string): readonly string[] =>
  diffLines(before, after).map(({ kind, text }) => `${marks[kind]}${text}`);

it('has no change between equal texts', () => {
  expect(shown('a\nb', 'a\nb')).toEqual([' a', ' b']);
});

it('keeps the common lines around a change', () => {
  expect(shown('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e']);
});

it('finds a line that moved past others once', () => {
  expect(shown('one\ntwo\nthree', 'two\nthree\none')).toEqual(['-one', ' two', ' three', '+one']);
});

it('numbers added and common lines by the new text and removed ones by the old', () => {
  expect(diffLines('a\nb\nc', 'b\nc\nd').map(({ line }) => line)).toEqual([1, 1, 2, 3]);
});

it('rebuilds both texts, also where it gives up on the fewest changes', () => {
  const before = Array.from({ length: 2_100 }, (_, line) => `b${line}`).join('\n');
  const after = Array.from({ length: 2_100 }, (_, line) => `a${line}`).join('\n');
  const lines = diffLines(before, after);
  const side = (kind: 'added' | 'removed'): string =>
    lines
      .filter((line) => line.kind === kind || line.kind === 'same')
      .map(({ text }) => text)
      .join('\n');
  expect(side('removed')).toBe(before);
  expect(side('added')).toBe(after);
});

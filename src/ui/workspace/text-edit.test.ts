import { describe, expect, test } from 'vitest';
import { applyEdits, findChange, moveThrough } from './text-edit.ts';

describe('the change between two texts', () => {
  test.each([
    ['abc', 'axc', { start: 1, end: 2, text: 'x' }],
    ['abc', 'abbc', { start: 2, end: 2, text: 'b' }],
    ['aaa', 'aa', { start: 2, end: 3, text: '' }],
    ['', 'a', { start: 0, end: 0, text: 'a' }],
    ['x🚪y', 'x🚫y', { start: 1, end: 3, text: '🚫' }],
    ['a', 'a', undefined],
  ])('from %j to %j', (before, after, change) => {
    expect(findChange(before, after)).toEqual(change);
    expect(change === undefined ? before : applyEdits(before, [change])).toBe(after);
  });
});

test('edits are made in any order', () => {
  const edits = [
    { start: 0, end: 1, text: 'X' },
    { start: 2, end: 2, text: '-' },
  ];
  expect(applyEdits('abc', edits)).toBe('Xb-c');
  expect(applyEdits('abc', edits.toReversed())).toBe('Xb-c');
});

test.each([
  ['before it', 1, 1],
  ['at its start', 2, 2],
  ['inside it', 3, undefined],
  ['at its end', 4, 3],
  ['behind it', 6, 5],
])('a place %s moves with an edit', (_, offset, moved) => {
  expect(moveThrough(offset, { start: 2, end: 4, text: 'x' })).toBe(moved);
});

test('a place at the start of what is taken out goes with it', () => {
  expect(moveThrough(2, { start: 2, end: 4, text: '' })).toBeUndefined();
  expect(moveThrough(2, { start: 2, end: 2, text: 'x' })).toBe(2);
});

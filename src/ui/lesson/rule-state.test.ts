import { expect, test } from 'vitest';
import { combinedState } from './rule-state.ts';

test('a section is proved only when every rule in it is', () => {
  expect(combinedState(['a', 'b'], { a: 'proved' })).toBe('untried');
  expect(combinedState(['a', 'b'], { a: 'proved', b: 'proved' })).toBe('proved');
});

test('one broken rule keeps the section closed', () => {
  expect(combinedState(['a', 'b'], { a: 'proved', b: 'broken' })).toBe('broken');
});

test('a section without rules is never proved', () => {
  expect(combinedState([], { a: 'proved' })).toBe('untried');
});

import { expect, test } from 'vitest';
import { readTypedNumber } from './number-text.ts';

test.each([
  ['12', 12],
  [' 0 ', 0],
  ['0,5', 0.5],
  ['0.125', 0.125],
  [',5', 0.5],
  ['12.', 12],
  ['-3', -3],
  ['−3', -3],
  ['1500', 1500],
  ['007', 7],
])('%j is the number %d', (typed, value) => {
  expect(readTypedNumber(typed)).toEqual({ kind: 'number', value });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['dua', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['1 2', 'not-a-number'],
  ['.', 'not-a-number'],
  ['9'.repeat(400), 'not-a-number'],
  ['1.500', 'grouped'],
  ['1,500', 'grouped'],
  ['1.500.000', 'grouped'],
  ['-1', 'too-small'],
])('%j is %s', (typed, kind) => {
  expect(readTypedNumber(typed, 0).kind).toBe(kind);
});

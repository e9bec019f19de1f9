import { expect, test } from 'vitest';
import { readNumbers } from './estimate.ts';

test.each([
  ['16', [16]],
  ['0,3', [0.3]],
  ['0.3', [0.3]],
  [',5', [0.5]],
  ['666,67', [666.67]],
  ['666.67', [666.67]],
  ['30.000', [30000, 30]],
  ['1,500', [1.5, 1500]],
  ['1.234.567', [1234567]],
  ['1.234,5', [1234.5]],
  ['1,234.5', [1234.5]],
  [' 30 000 ', [30000]],
  ['-2', [-2]],
  ['12.', [12]],
])('%j reads as %j', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});

test.each(['', ' ', 'banyak', '12x', '1.2.3', '1,2,3', '--1', '.', '1e9'])('%j is no number', (text) => {
  expect(readNumbers(text)).toEqual([]);
});

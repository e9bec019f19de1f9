import { expect, it } from 'vitest';
import { findEnglish } from './english.ts';

it.each([
  'Retry dari request yang sama dibalas dari cache',
  'Token tanpa scope `read of the case` ditolak',
  'end-to-end, read-only, default-deny',
  '',
])('accepts %j', (text) => {
  expect(findEnglish(text)).toBeUndefined();
});

it.each([
  ['The handler dipanggil', 'The'],
  ['handler was dipanggil', 'was'],
  ['ditolak, not dibalas', 'not'],
])('finds the English in %j', (text, word) => {
  expect(findEnglish(text)).toBe(word);
});

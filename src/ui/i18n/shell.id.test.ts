import { expect, it } from 'vitest';
import { formatDate, sayWhen } from './shell.id.ts';

const now = new Date(2026, 10, 22, 21, 30);

it.each([
  [new Date(2026, 10, 22, 21, 10), 'baru saja'],
  [new Date(2026, 10, 22, 8, 0), 'tadi pagi'],
  [new Date(2026, 10, 22, 12, 0), 'tadi siang'],
  [new Date(2026, 10, 21, 23, 59), 'kemarin malam'],
  [new Date(2026, 10, 21, 16, 0), 'kemarin sore'],
  [new Date(2026, 10, 19, 1, 0), '3 hari lalu'],
  [new Date(2026, 9, 2, 9, 0), '2 Oktober 2026'],
])('says %s as "%s"', (at, words) => {
  expect(sayWhen(at, now)).toBe(words);
});

it('writes a date with its month in words', () => {
  expect(formatDate('2026-11-04')).toBe('4\u00a0November 2026');
});

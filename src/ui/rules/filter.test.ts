import { expect, test } from 'vitest';
import { countValues, matches, readFilter, writeFilter, type Facets } from './filter.ts';

const rules: readonly Facets[] = [
  { lesson: 'kontrak', severity: 'wajib', exercises: ['ekspor'], standing: 'proved' },
  { lesson: 'kontrak', severity: 'disarankan', exercises: [], standing: 'untried' },
  { lesson: 'throttle', severity: 'wajib', exercises: ['ekspor', 'produk'], standing: 'broken' },
];
const everything = readFilter('');
const found = (search: string) => rules.filter((rule) => matches(rule, readFilter(search))).length;

test('an address without a filter asks for everything', () => {
  expect(found('')).toBe(3);
  expect(writeFilter(everything)).toBe('');
});

test('each facet narrows, and together they narrow further', () => {
  expect(found('?pelajaran=kontrak')).toBe(2);
  expect(found('?tingkat=wajib')).toBe(2);
  expect(found('?latihan=produk')).toBe(1);
  expect(found('?catatan=belum-terpenuhi')).toBe(1);
  expect(found('?pelajaran=kontrak&tingkat=wajib&catatan=terbukti')).toBe(1);
  expect(found('?pelajaran=kontrak&latihan=produk')).toBe(0);
});

test('an address says its filter again', () => {
  const search = '?pelajaran=kontrak&latihan=ekspor&catatan=terbukti';
  expect(writeFilter(readFilter(search))).toBe(search);
});

test('counts of a facet stay within what the others ask for, not within its own', () => {
  const counts = countValues(rules, readFilter('?pelajaran=kontrak&tingkat=wajib'), 'lesson');
  expect([...counts]).toEqual([
    ['', 2],
    ['kontrak', 1],
    ['throttle', 1],
  ]);
  expect(countValues(rules, everything, 'exercise').get('ekspor')).toBe(2);
});

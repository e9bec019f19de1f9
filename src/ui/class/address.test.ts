import { expect, test } from 'vitest';
import { placeHref, readPlace, type Place } from './address.ts';

const places: readonly Place[] = [
  { at: 'list' },
  { at: 'results', cohort: 'c1', exercise: undefined },
  { at: 'results', cohort: 'c1', exercise: 'ekspor-async' },
  { at: 'roster', cohort: 'c1' },
  { at: 'learner', cohort: 'c1', learner: 'a&b=c', submission: undefined },
  { at: 'learner', cohort: 'c1', learner: 'ayu', submission: 's 1' },
  { at: 'regrade', cohort: 'c1', exercise: 'ekspor-async' },
];

test.each(places)('the address of $at is read back as it was', (place) => {
  expect(readPlace(new URL(placeHref(place), 'https://site.invalid').search)).toEqual(place);
});

test('without a class, and with words it does not know, it is the list', () => {
  expect(readPlace('?bagian=anggota&pelajar=ayu')).toEqual({ at: 'list' });
});

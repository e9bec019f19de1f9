import { expect, test } from 'vitest';
import { decisionIds, placeOf } from '#world/decision-place';
import { experiments, reading } from './boundary-sorter.id.ts';
import { decisions } from './decisions.id.ts';
import { nextOf, put, viewSorter } from './model.ts';
import { address, asked, type SorterSettings } from './settings.ts';

const { start } = address;
const solved: SorterSettings = {
  gateway: asked.filter((id) => placeOf(id) === 'gateway'),
  backend: asked.filter((id) => placeOf(id) === 'backend'),
  open: 'mandate',
};

test('at the start three stand at the gateway, and one of them works from a copy', () => {
  expect(viewSorter(start)).toMatchObject({ placed: 3, right: 2, stale: 1, wasted: 0 });
  expect(viewSorter(start).open).toMatchObject({
    id: 'status',
    isRight: false,
    answers: { byCopy: true, byData: false },
  });
});

test('a decision stands in one place at a time', () => {
  const moved = put(start, 'backend');
  expect([moved.gateway, moved.backend]).toEqual([['signature', 'scope'], ['status']]);
  expect(put(moved, 'gateway')).toEqual(start);
  expect(viewSorter(moved)).toMatchObject({ placed: 3, right: 3, stale: 0, wasted: 0 });
});

test('next comes one without a place, then one in the wrong place, then none', () => {
  expect(nextOf(start)).toBe('size');
  expect(nextOf({ ...start, open: 'assignment' })).toBe('size');
  expect(nextOf({ ...solved, gateway: asked, backend: [] })).toBe('tenant');
  expect(nextOf(solved)).toBeUndefined();
});

test('all in their place is fourteen, half of them on each side', () => {
  expect(viewSorter(solved)).toMatchObject({ placed: 14, right: 14, stale: 0, wasted: 0 });
  expect([solved.gateway.length, solved.backend.length]).toEqual([7, 7]);
});

test('every decision is asked once and has its text', () => {
  expect(asked.toSorted()).toEqual(decisionIds.toSorted());
  expect(new Set(Object.values(decisions).map(({ question }) => question)).size).toBe(14);
});

test('everything in one place says so', () => {
  const [gateway, backend] = experiments.map(({ settings }) => reading(viewSorter(settings)));
  expect(gateway).toContain('7 di antaranya memutuskan dari salinan');
  expect(backend).toContain('7 jenis request buruk');
});

test('an address gives the state back', () => {
  expect(address.parse(address.format(solved))).toEqual(solved);
});

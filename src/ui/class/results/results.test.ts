import { expect, test } from 'vitest';
import { testCell, testResults } from '../class.testdata.ts';
import { chooseExercise, listStuck, searchLearners, sortLearners, weekOf } from './arrange.ts';
import { distribute } from './distribution.ts';
import { percentOf, signOf, toneOf } from './heat.ts';

const { exercises, learners } = testResults;
const names = (list: readonly { readonly name: string }[]): readonly string[] =>
  list.map(({ name }) => name.split(' ')[0] ?? '');

test('by name, capitals and accents do not matter', () => {
  expect(names(sortLearners(learners.toReversed(), 'name'))).toEqual(['Ayu', 'bagas', 'Çitra', 'Dimas']);
});

test('by last activity, the latest is first and who was never active last', () => {
  expect(names(sortLearners(learners, 'last'))).toEqual(['bagas', 'Ayu', 'Çitra', 'Dimas']);
});

test('by stuck, who has most attempts is first and the others stand by name', () => {
  expect(names(sortLearners(learners, 'stuck'))).toEqual(['bagas', 'Ayu', 'Çitra', 'Dimas']);
  expect(listStuck(learners).map(({ stuck }) => stuck.rule)).toEqual(['idem-satu-efek']);
});

test('a search finds every word in any order, without case and accents', () => {
  expect(names(searchLearners(learners, ' manurung  CITRA '))).toEqual(['Çitra']);
  expect(searchLearners(learners, '')).toBe(learners);
  expect(searchLearners(learners, 'ayu pratama')).toEqual([]);
});

test('the exercise that was asked for is chosen, else the one that holds most learners', () => {
  expect(chooseExercise(exercises, 'otorisasi-multi-tenant')?.code).toBe('L03');
  expect(chooseExercise(exercises, 'tidak-ada')?.code).toBe('L02');
  expect(chooseExercise([], undefined)).toBeUndefined();
});

test.each([
  ['2026-10-18', undefined],
  ['2026-10-19', 1],
  ['2026-10-25', 1],
  ['2026-10-26', 2],
  ['2026-12-27', 10],
  ['2026-12-28', undefined],
])('%s is in week %s of ten', (day, week) => {
  expect(weekOf(testResults.cohort, new Date(`${day}T12:00:00`))).toBe(week);
});

test.each([
  [undefined, 'none', '·'],
  [testCell('passed', 88), 'passed', '88'],
  [testCell('failed', 39), 'little', '39'],
  [testCell('failed', 40), 'half', '40'],
  [testCell('failed', 65), 'most', '65'],
  [testCell('ungradable', 0), 'ungradable', '?'],
  [testCell('waiting', 0), 'waiting', '…'],
] as const)('cell %# looks as it should', (cell, tone, sign) => {
  expect([toneOf(cell), signOf(cell)]).toEqual([tone, sign]);
});

test('points of another total are shown as a percentage, and none of none is nothing', () => {
  expect(percentOf({ earned: 33, possible: 50 })).toBe(66);
  expect(percentOf({ earned: 0, possible: 0 })).toBe(0);
});

const entry = (percent: number, status: 'passed' | 'failed' | 'ungradable', held = false) => ({
  learner: 'account-test-01',
  percent,
  status,
  held,
});

test('each learner is a block in a tenth, who is held by a gate at the bottom, and 100 in the last', () => {
  const { bins, perBlock, ungradable } = distribute([
    entry(100, 'passed'),
    entry(95, 'failed'),
    entry(90, 'failed', true),
    entry(9, 'failed'),
    entry(0, 'ungradable'),
  ]);
  expect(perBlock).toBe(1);
  expect(ungradable).toBe(1);
  expect(bins[9]?.blocks).toEqual(['held', 'failed', 'passed']);
  expect(bins[0]?.blocks).toEqual(['failed']);
  expect(bins.reduce((sum, { learners: count }) => sum + count, 0)).toBe(4);
});

test('a very high column stands for several learners a block', () => {
  const { bins, perBlock } = distribute(Array.from({ length: 250 }, () => entry(100, 'passed')));
  expect(perBlock).toBe(7);
  expect(bins[9]?.blocks.length).toBe(36);
  expect(bins[9]?.learners).toBe(250);
});

import { expect, test } from 'vitest';
import { routes, viewPlan } from './model.ts';
import { address } from './settings.ts';

const { start } = address;
const held = { ...start, limited: true } as const;

test('at the start ten gold partners alone promise 3,000, for a backend that sustains 666', () => {
  const view = viewPlan(start);
  expect([view.promised.rate, view.passing.rate, view.capacity, view.fits]).toEqual([3800, 3800, 666, false]);
});

test('a stage of 530 and 40 makes the same promises safe', () => {
  const view = viewPlan(held);
  expect(view.promised.rate).toBe(3800);
  expect(Math.floor(view.concurrency)).toBe(199);
  expect([view.fits, view.problems]).toEqual([true, []]);
});

test('searching is 15 percent of the requests and 60 percent of the work', () => {
  const view = viewPlan(held);
  expect(view.heaviest.name).toBe(routes.search.name);
  expect(view.heaviestShare).toBeCloseTo(0.6, 9);
  expect(viewPlan({ ...held, searchLimit: 30 }).heaviest.name).toBe(routes.read.name);
});

test('limits that are overrun by a fifth no longer protect the backend, unless there is a reserve', () => {
  expect(viewPlan({ ...held, overrun: 20 })).toMatchObject({ fits: false, fitsOnPaper: true });
  expect(viewPlan({ ...held, overrun: 20, searchLimit: 50 }).fits).toBe(true);
});

test('more searching makes the same places bear fewer requests', () => {
  expect(viewPlan({ ...start, search: 30 }).capacity).toBe(432);
});

test('an address gives the state back', () => {
  const state = { ...held, goldPartners: 3, silverQuota: 5_000_000, searchLimit: 50, overrun: 10 };
  expect(address.parse(address.format(state))).toEqual(state);
});

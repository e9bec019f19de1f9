import { expect, test } from 'vitest';
import { momentsOf, slotAt, viewBucket } from './model.ts';
import { address } from './settings.ts';

const { start } = address;

test('at the start the burst is eaten in half a second, and 400 a second are refused from then on', () => {
  const view = viewBucket(start);
  expect(view.lasts).toBe(0.5);
  expect(view.surge).toMatchObject({ asked: 1800, tokens: 1200 });
  expect(view.surge.rejected).toBeGreaterThanOrEqual(600);
  expect(view.surge.rejected).toBeLessThanOrEqual(602);
  expect(slotAt(view, start.at)).toMatchObject({ accepted: 500, rejected: 400 });
  expect(slotAt(view, start.at).level).toBeLessThan(2);
});

test('a burst of (load - rate) x duration swallows the surge', () => {
  expect(viewBucket({ ...start, burst: 820 }).rejected).toBe(0);
  expect(viewBucket({ ...start, burst: 780 }).rejected).toBeGreaterThan(0);
});

test('recovery takes B / r alone and longer under the calm load', () => {
  const view = viewBucket(start);
  expect([view.fullIdle, view.fullBusy]).toEqual([0.4, 1]);
  expect(viewBucket({ ...start, calm: 600 }).fullBusy).toBe(Infinity);
});

test('under a load that stays above the rate, the rate is what passes', () => {
  const view = viewBucket({ ...start, calm: 600, surge: 600 });
  expect(slotAt(view, 7.9)).toMatchObject({ accepted: 500, rejected: 100 });
});

test('the moments to step to are those at which something changes', () => {
  expect(momentsOf(viewBucket(start), start.seconds)).toEqual([0, 1, 1.4, 3, 8]);
});

test('an address gives the state back', () => {
  const state = { ...start, burst: 800, seconds: 3.5, at: 4.2 };
  expect(address.parse(address.format(state))).toEqual(state);
});

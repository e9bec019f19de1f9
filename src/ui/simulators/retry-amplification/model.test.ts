import { expect, test } from 'vitest';
import { experiments } from './retry-amplification.id.ts';
import { viewStorm } from './model.ts';
import { address } from './settings.ts';

const { start } = address;

test('at the start 10,000 operations become 40,000 requests in one second, and none is answered', () => {
  const { storm, peak, holds, waves } = viewStorm(start);
  expect([storm.total, peak, storm.answered, holds]).toEqual([40_000, 40_000, 0, false]);
  expect(waves).toEqual([{ second: 0, requests: 40_000 }]);
});

test('without retries the load stays as it is, and every operation fails', () => {
  const { storm } = viewStorm({ ...start, retries: 0 });
  expect([storm.total, storm.answered]).toEqual([10_000, 0]);
});

test('a backoff without jitter leaves waves, the last of them after the API is back', () => {
  const { waves, peakAfter, storm } = viewStorm({ ...start, wait: 'exponential' });
  expect(waves.map(({ second }) => second)).toEqual([0, 2, 6, 14]);
  expect([peakAfter, storm.answered]).toEqual([10_000, 3_000]);
});

test('jitter alone has no waves, but some run out of retries before the API is back', () => {
  const { waves, storm } = viewStorm({ ...start, wait: 'full-jitter' });
  expect(waves.every(({ second }) => second < 2)).toBe(true);
  expect(storm.answered).toBeLessThan(2_000);
});

test('the experiments show 64 times the load, waves, and a quiet return', () => {
  const views = experiments.map(({ settings }) => viewStorm(settings));
  expect(views.map(({ storm }) => storm.total)).toEqual([640_000, 40_000, 20_000]);
  expect(views.map(({ holds }) => holds)).toEqual([false, false, true]);
});

test('layers that repeat each other do not pass, even where all are answered in the end', () => {
  const view = viewStorm({ ...start, layers: 3, retries: 4, wait: 'full-jitter', outage: 30 });
  expect([view.storm.answered, view.peakAfter < 3_000, view.holds]).toEqual([10_000, true, false]);
});

test('an address gives the state back', () => {
  const state = { layers: 3, retries: 4, wait: 'full-jitter', base: 8, hint: true, outage: 20 } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});

test('a value between two steps runs as the nearer one', () => {
  expect(viewStorm({ ...start, layers: 1.6, retries: 2.6 }).perOperation).toBe(16);
});

import { expect, test } from 'vitest';
import { requestsOfFailure, runStorm, type StormSettings } from './retry-storm.ts';

const forever = 3_600_000;
const start: StormSettings = {
  operations: 10_000,
  layers: 1,
  attempts: 4,
  wait: 'none',
  baseMs: 2_000,
  outageMs: forever,
  capacity: 3_000,
  seed: '13',
};
const busySeconds = (settings: StormSettings) =>
  runStorm(settings).seconds.flatMap(({ first, rejected, served }, second) =>
    first + rejected + served > 0 ? [second] : [],
  );

test('10,000 clients that retry three times at once send 40,000 requests, and none succeeds', () => {
  const { total, answered, seconds, lastMs } = runStorm(start);
  expect([total, answered, lastMs]).toEqual([40_000, 0, 600]);
  expect(seconds).toEqual([{ first: 10_000, rejected: 30_000, served: 0 }]);
});

test.each([
  [1, 4, 4],
  [2, 4, 16],
  [3, 4, 64],
  [3, 3, 27],
  [5, 3, 243],
  [3, 1, 1],
])('%i layers of %i attempts: %i requests for an operation that never succeeds', (layers, attempts, requests) => {
  expect(requestsOfFailure({ layers, attempts })).toBe(requests);
  expect(runStorm({ ...start, operations: 10, layers, attempts }).total).toBe(10 * requests);
});

test('a backoff without jitter keeps the clients together: waves after 2, 4 and 8 seconds more', () => {
  expect(busySeconds({ ...start, wait: 'exponential' })).toEqual([0, 2, 6, 14]);
});

test('the pause between layers doubles for each layer by itself', () => {
  expect(busySeconds({ ...start, wait: 'exponential', layers: 2, attempts: 2 })).toEqual([0, 2, 4, 6]);
});

test('no pause is longer than 20 seconds', () => {
  expect(busySeconds({ ...start, wait: 'exponential', baseMs: 8_000, attempts: 5 })).toEqual([0, 8, 24, 44, 64]);
});

test('full jitter spreads the same retries, and half of the pause is waited on average', () => {
  const { seconds, total } = runStorm({ ...start, wait: 'full-jitter', baseMs: 10_000, attempts: 2 });
  expect(total).toBe(20_000);
  const retries = seconds.map(({ rejected }) => rejected);
  expect(Math.max(...retries.slice(1, 10))).toBeLessThan(1_200);
  const mean = retries.reduce((sum, count, second) => sum + count * (second + 0.5), 0) / 10_000;
  expect(mean).toBeGreaterThan(4.8);
  expect(mean).toBeLessThan(5.8);
});

test('who honours Retry-After without jitter comes back together with all others', () => {
  const { seconds, answered } = runStorm({ ...start, retryAfterMs: 15_000, outageMs: 10_000 });
  expect(seconds[15]).toEqual({ first: 0, rejected: 7_000, served: 3_000 });
  expect(answered).toBe(9_000);
});

test('with jitter after it, all are served and no second has more than the API bears', () => {
  const { seconds, answered, total } = runStorm({
    ...start,
    wait: 'full-jitter',
    baseMs: 4_000,
    retryAfterMs: 15_000,
    outageMs: 10_000,
  });
  expect([answered, total]).toEqual([10_000, 20_000]);
  expect(Math.max(...seconds.slice(10).map(({ rejected, served }) => rejected + served))).toBeLessThanOrEqual(3_000);
});

test('the same seed gives the same run, another one another', () => {
  const jittered: StormSettings = { ...start, operations: 500, wait: 'full-jitter' };
  expect(runStorm(jittered)).toEqual(runStorm(jittered));
  expect(runStorm({ ...jittered, seed: '14' })).not.toEqual(runStorm(jittered));
});

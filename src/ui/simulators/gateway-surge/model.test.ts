import { expect, test } from 'vitest';
import { viewSurge } from './model.ts';
import { address } from './settings.ts';

const { start } = address;

test('at the start the gateway lets everything through, and two of three requests of the surge become 500', () => {
  const view = viewSurge(start);
  expect([view.capacity, view.allowed, view.fits, view.peak]).toEqual([666, 2500, false, 200]);
  expect(view.refused).toBe(0);
  expect(view.rates[40]?.[0]).toBeCloseTo(666.67, 1);
  expect(view.failed / (4 * start.load)).toBeGreaterThan(0.6);
});

test('with 500 and 40 nothing fails, and nearly as many are served', () => {
  const [before, after] = [viewSurge(start), viewSurge({ ...start, rate: 500, burst: 40 })];
  expect([after.allowed, after.fits, after.failed]).toEqual([190, true, 0]);
  expect(after.refused).toBeGreaterThan(5000);
  expect(after.served / before.served).toBeGreaterThan(0.7);
});

test('a rate under the capacity with a burst of 200 still makes 500 at the beginning of the surge', () => {
  const { failed, fits, slots } = viewSurge({ ...start, rate: 660, burst: 200 });
  expect([failed > 0, fits]).toEqual([true, false]);
  expect(slots.filter((slot) => slot.failed > 0 && slot.fromMs > 2000)).toEqual([]);
});

test('a slower function bears less of the same limit', () => {
  const view = viewSurge({ ...start, rate: 500, burst: 40, duration: 600 });
  expect([view.capacity, view.fits, view.failed > 0]).toEqual([333, false, true]);
});

test('below 100 ms the capacity is ten times the concurrency', () => {
  expect(viewSurge({ ...start, duration: 50 }).capacity).toBe(2000);
  expect(viewSurge({ ...start, duration: 50, rate: 2500, burst: 5 }).fits).toBe(false);
});

test('an address gives the state back', () => {
  const state = { rate: 660, burst: 200, concurrency: 300, duration: 450, load: 2500 };
  expect(address.parse(address.format(state))).toEqual(state);
});

import { expect, it } from 'vitest';
import { isAtMost, peakConcurrency, sustainedRate } from './capacity.ts';
import { createBackend, runSurge } from './surge.ts';

const backend = { concurrency: 200, durationMs: 300 };

function totals(limit: { rate: number; burst: number }, capacity = backend, perSecond = 5000) {
  const slots = runSurge(limit, capacity, [{ perSecond, durationMs: 5000 }], 100);
  const sum = (pick: (slot: (typeof slots)[number]) => number) => slots.reduce((total, slot) => total + pick(slot), 0);
  return {
    served: sum(({ served }) => served),
    refused: sum(({ refused }) => refused),
    failed: sum(({ failed }) => failed),
    peak: Math.max(...slots.map(({ running }) => running)),
  };
}

it('serves concurrency / duration in the long run: 200 / 0.3 s is 666 a second', () => {
  const { served, refused, failed } = totals({ rate: 5000, burst: 5000 });
  expect(Math.floor(sustainedRate(backend))).toBe(666);
  expect(served / 5).toBeGreaterThan(666);
  expect(served / 5).toBeLessThan(666 + backend.concurrency / 5);
  expect(refused).toBe(0);
  expect(failed / 25_000).toBeCloseTo(0.864, 2);
});

it.each([
  [500, 40],
  [500, 50],
  [600, 20],
  [300, 110],
])('rate %i and burst %i keep B + r d within 200: nothing is throttled by Lambda', (rate, burst) => {
  const { failed, refused, peak } = totals({ rate, burst });
  expect(peakConcurrency({ rate, burst }, backend.durationMs)).toBeLessThanOrEqual(200);
  expect([failed, refused > 0]).toEqual([0, true]);
  expect(peak).toBeLessThanOrEqual(peakConcurrency({ rate, burst }, backend.durationMs));
});

it('a burst of 200 overruns the function although the rate is below its capacity', () => {
  const { failed } = totals({ rate: 660, burst: 200 });
  expect(isAtMost(660, sustainedRate(backend))).toBe(true);
  expect(failed).toBeGreaterThan(0);
  expect(failed / 25_000).toBeLessThan(0.01);
});

it('half the speed is half the capacity', () => {
  expect(totals({ rate: 500, burst: 40 }, { ...backend, durationMs: 600 }).failed).toBeGreaterThan(0);
  expect(totals({ rate: 300, burst: 20 }, { ...backend, durationMs: 600 }).failed).toBe(0);
});

it('a request that ends makes room for the one that comes at that moment', () => {
  const { invoke, running } = createBackend({ concurrency: 1, durationMs: 300 });
  expect([invoke(0), invoke(299_999), running(299_999), invoke(300_000)]).toEqual([true, false, 1, true]);
});

it('starts at most ten a second and unit of concurrency, however short they are', () => {
  const { served } = totals({ rate: 5000, burst: 1 }, { concurrency: 100, durationMs: 20 }, 4000);
  expect(served).toBe(5000);
});

import { expect, it } from 'vitest';
import { isAtMost, peakConcurrency, quotaPerDay, requestsInPeriod, sustainedRate } from './capacity.ts';

it('divides concurrency by seconds, as in the documentation of Lambda', () => {
  expect(sustainedRate({ concurrency: 200, durationMs: 300 })).toBeCloseTo(666.67, 2);
  expect(sustainedRate({ concurrency: 1000, durationMs: 1000 })).toBe(1000);
});

it('stops at ten requests per second and unit of concurrency below 100 ms', () => {
  expect(sustainedRate({ concurrency: 1000, durationMs: 100 })).toBe(10_000);
  expect(sustainedRate({ concurrency: 1000, durationMs: 20 })).toBe(10_000);
});

it('counts a full bucket and the refill of one duration, in whole requests', () => {
  expect(peakConcurrency({ rate: 100, burst: 50 }, 500)).toBe(100);
  expect(peakConcurrency({ rate: 666, burst: 200 }, 300)).toBe(399);
  expect(peakConcurrency({ rate: 3, burst: 0 }, 333)).toBe(0);
});

it('does not lose a request to rounding', () => {
  expect(0.1 * 3).not.toBe(0.3);
  expect(peakConcurrency({ rate: 290, burst: 10 }, 100)).toBe(39);
  expect(isAtMost(0.1 * 3, 0.3)).toBe(true);
  expect(isAtMost(0.31, 0.3)).toBe(false);
  expect(isAtMost(533.34, (200 / 0.3) * 0.8)).toBe(false);
});

it('compares quotas by the day and bounds them by the rate', () => {
  expect(quotaPerDay({ amount: 70_000, period: 'WEEK' })).toBe(10_000);
  expect(quotaPerDay({ amount: 300_000, period: 'MONTH' })).toBe(10_000);
  expect(requestsInPeriod(2, 'DAY')).toBe(172_800);
  expect(requestsInPeriod(1, 'MONTH')).toBe(2_678_400);
});

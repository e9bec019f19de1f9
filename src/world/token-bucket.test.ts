import { expect, it } from 'vitest';
import {
  arrivalsOf,
  createTokenBucket,
  mostAccepted,
  runTokenBucket,
  secondsUntilEmpty,
  secondsUntilFull,
} from './token-bucket.ts';

const limit = { rate: 500, burst: 200 };
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it('lets a full bucket through at once, then one request for every refilled token', () => {
  const bucket = createTokenBucket({ rate: 10, burst: 3 });
  expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
  expect(bucket.take(99_999)).toBe(false);
  expect(bucket.take(100_000)).toBe(true);
});

it('never holds more than the burst', () => {
  const bucket = createTokenBucket({ rate: 1000, burst: 5 });
  bucket.take(0);
  expect(bucket.level(60_000_000)).toBe(5);
});

it('spreads the requests of each phase evenly from its start', () => {
  expect(
    arrivalsOf([
      { perSecond: 2, durationMs: 1000 },
      { perSecond: 0, durationMs: 500 },
      { perSecond: 4, durationMs: 500 },
    ]),
  ).toEqual([0, 500_000, 1_500_000, 1_750_000]);
});

it('empties after B / (load - r), and from then on passes the rate and no more', () => {
  const slots = runTokenBucket(limit, [{ perSecond: 900, durationMs: 4000 }], 10);
  expect(secondsUntilEmpty(limit, 900)).toBe(0.5);
  // The last token goes a moment before 0.5 s: less than one is no token.
  expect(slots.find(({ rejected }) => rejected > 0)?.fromMs).toBe(490);
  const later = slots.filter(({ fromMs }) => fromMs >= 1000);
  expect(sum(later.map(({ accepted }) => accepted))).toBe(3 * limit.rate);
});

it.each([
  [900, 2],
  [5000, 1],
  [501, 10],
])('passes at most B + r t of %i per second in %i s', (perSecond, seconds) => {
  const slots = runTokenBucket(limit, [{ perSecond, durationMs: seconds * 1000 }], 100);
  const accepted = sum(slots.map((slot) => slot.accepted));
  expect(accepted).toBeLessThanOrEqual(mostAccepted(limit, seconds));
  expect(accepted).toBeGreaterThanOrEqual(Math.min(perSecond * seconds, mostAccepted(limit, seconds) - 1));
});

it('recovers in B / r without traffic, and slower while traffic goes on', () => {
  expect(secondsUntilFull(limit)).toBe(0.4);
  expect(secondsUntilFull(limit, 300)).toBe(1);
  expect(secondsUntilFull(limit, 500)).toBe(Infinity);
  const empty = { perSecond: 5000, durationMs: 1000 };
  const idle = runTokenBucket(limit, [empty, { perSecond: 0, durationMs: 1000 }], 100);
  expect(idle[12]?.level).toBeLessThan(200);
  expect(idle[13]?.level).toBe(200);
  const busy = runTokenBucket(limit, [empty, { perSecond: 300, durationMs: 2000 }], 100);
  expect(busy[18]?.level).toBeLessThan(198);
  expect(busy[19]?.level).toBeGreaterThan(198);
});

it('refuses nothing that the rate covers', () => {
  const slots = runTokenBucket({ rate: 500, burst: 1 }, [{ perSecond: 500, durationMs: 5000 }], 100);
  expect(sum(slots.map(({ rejected }) => rejected))).toBe(0);
});

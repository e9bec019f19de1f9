import { expect, it } from 'vitest';
import { sustainedRate } from './capacity.ts';
import { findTierProblems, loadOfPlan, meanDuration, type TierPlan } from './tier-plan.ts';

const plan: TierPlan = {
  tiers: [
    { name: 'bronze', partners: 50, rate: 4, burst: 5, quotaPerDay: 100_000 },
    { name: 'gold', partners: 10, rate: 300, burst: 100, quotaPerDay: 10_000_000 },
  ],
  routes: [
    { name: 'read', share: 0.75, durationMs: 120 },
    { name: 'search', share: 0.15, durationMs: 1200 },
    { name: 'approve', share: 0.1, durationMs: 300 },
  ],
  overrun: 0,
};
const stage = { rate: 500, burst: 40 };

it('promises each rate once for every partner: ten times 300 and fifty times 4 are 3,200', () => {
  const { promised, passing } = loadOfPlan(plan);
  expect(promised).toEqual({ rate: 3200, burst: 1250 });
  expect(passing).toEqual(promised);
});

it('gives every route the places of rate times duration', () => {
  const { routes, concurrency } = loadOfPlan({ ...plan, stage });
  const places = routes.map((route) => Math.round(route.concurrency * 1000) / 1000);
  expect(places).toEqual([45, 90, 15]);
  expect(concurrency).toBeCloseTo(190, 9);
  expect(meanDuration(plan.routes)).toBeCloseTo(300, 9);
  expect(Math.floor(sustainedRate({ concurrency: 200, durationMs: meanDuration(plan.routes) }))).toBe(666);
});

it('takes a limit of the heavy route into account', () => {
  const routes = plan.routes.map((route) => (route.name === 'search' ? { ...route, limit: 50 } : route));
  expect(loadOfPlan({ ...plan, stage, routes }).concurrency).toBeCloseTo(160, 9);
});

it('never passes more than the account does', () => {
  const tiers = plan.tiers.map((tier) => ({ ...tier, partners: 1000 }));
  expect(loadOfPlan({ ...plan, tiers }).passing).toEqual({ rate: 10_000, burst: 5_000 });
});

it('overruns every limit by the assumed part', () => {
  const { promised, passing, concurrency } = loadOfPlan({ ...plan, stage, overrun: 0.2 });
  expect(promised.rate).toBe(3200);
  expect(passing).toEqual({ rate: 600, burst: 48 });
  expect(concurrency).toBeCloseTo(228, 9);
});

it('finds a tier that gives less than the one below and a quota beyond the rate', () => {
  expect(findTierProblems(plan.tiers)).toEqual([]);
  const [bronze, gold] = plan.tiers;
  const worse = [bronze, { ...gold, burst: 4, quotaPerDay: 90_000_000 }] as TierPlan['tiers'];
  expect(findTierProblems(worse)).toEqual([
    { kind: 'below-lower-tier', tier: 'gold', lower: 'bronze', what: 'burst' },
    { kind: 'quota-out-of-reach', tier: 'gold', most: 25_920_000 },
  ]);
});

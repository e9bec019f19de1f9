import { describe, expect, test } from 'vitest';
import type { Limit } from '#exercises/pilih-produk-api/types.ts';
import type { VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import { checkOf, failed, fits, judge, route, stageOf, tierOf } from './grade-design.testdata.ts';
import type { Case } from './grade-design.testdata.ts';

describe('fails by the check that names the mistake', () => {
  const quota = { needs: ['per-client-quota'], product: 'REST' } as const;
  test.each<[string, Case, string[]?]>([
    [
      'throttle-not-of-product',
      { ...quota, change: (design) => void (design.throttle.stage = null) },
      ['tiers-exceed-capacity'],
    ],
    [
      'throttle-not-of-product',
      { needs: ['graphql-aggregation'], change: (design) => void (design.throttle.stage = { rate: 10, burst: 1 }) },
    ],
    [
      'refuses-expected-load',
      {
        ...quota,
        where: fits,
        change: (design, { partners }) =>
          void (stageOf(design).rate = partners.reduce((sum, { peakRps }) => sum + peakRps, 0) - 1),
      },
    ],
    [
      'rate-above-capacity',
      {
        ...quota,
        where: ({ account }) => account.rate >= 10_000,
        change: (design, { backend, headroom }) =>
          void Object.assign(stageOf(design), {
            rate: Math.ceil(((backend.concurrency * 1000) / backend.durationMs) * headroom + 0.5),
            burst: 1,
          }),
      },
    ],
    [
      'limit-above-account',
      { ...quota, change: (design, variant) => void (tierOf(design, variant, -1).burst = variant.account.burst + 1) },
    ],
    [
      'tiers-not-monotonic',
      {
        ...quota,
        change: (design, variant) => void (tierOf(design, variant, 0).burst = tierOf(design, variant, -1).burst + 1),
      },
    ],
    ['quota-as-hard-limit', { ...quota, change: (design) => void (design.hardLimits = ['USAGE_PLAN']) }],
    ['quota-as-hard-limit', { ...quota, change: (design) => void (design.hardLimits = []) }],
    [
      'quota-as-hard-limit',
      { ...quota, change: (design) => void (design.hardLimits = ['STAGE_THROTTLE', 'USAGE_PLAN']) },
    ],
    [
      'expensive-route-unlimited',
      { ...quota, change: (design, variant) => void delete design.throttle.routes[route(variant, 'SEARCH', 'EXPORT')] },
    ],
    [
      'expensive-route-unlimited',
      {
        ...quota,
        change: (design, variant) =>
          void ((design.throttle.routes[route(variant, 'SEARCH', 'EXPORT')] as Limit).rate = stageOf(design).rate),
      },
    ],
  ])('%s', async (id, prepared, companions = []) => {
    const ids = failed(await judge(prepared));
    expect(ids).toContain(id);
    expect(ids.filter((other) => other !== id && !companions.includes(other))).toEqual([]);
  });
});

describe('borders of the arithmetic', () => {
  const quota = { needs: ['per-client-quota'], product: 'REST' } as const;

  test('one request more than the backend holds at once', async () => {
    const change =
      (extra: number): Case['change'] =>
      (design, { backend }) => {
        const limit = stageOf(design);
        limit.burst = backend.concurrency - Math.floor((limit.rate * backend.durationMs) / 1000) + extra;
      };
    expect(failed(await judge({ ...quota, change: change(0) }))).toEqual([]);
    expect(failed(await judge({ ...quota, change: change(1) }))).toEqual(['burst-exceeds-concurrency']);
  });

  test('a quota of exactly what the partner sends, and one less', async () => {
    const change =
      (less: number): Case['change'] =>
      (design, variant) => {
        const tier = variant.tiers[0] ?? '';
        const needs = variant.partners
          .filter((partner) => partner.tier === tier)
          .map(({ dailyRequests }) => dailyRequests);
        tierOf(design, variant, 0).quota = { amount: Math.max(...needs) * 7 - less, period: 'WEEK' };
      };
    expect(failed(await judge({ ...quota, change: change(0) }))).toEqual([]);
    expect(failed(await judge({ ...quota, change: change(1) }))).toEqual(['quota-below-need']);
  });

  test('a quota that the rate reaches exactly, and one more', async () => {
    const change =
      (more: number): Case['change'] =>
      (design, variant) => {
        const tier = tierOf(design, variant, -1);
        tier.quota = { amount: Math.floor(tier.rate * 86_400) + more, period: 'DAY' };
      };
    expect(failed(await judge({ ...quota, change: change(0) }))).toEqual([]);
    expect(failed(await judge({ ...quota, change: change(1) }))).toEqual(['quota-contradicts-rate']);
  });

  test('a door that lets through what the tiers promise together', async () => {
    const verdict = await judge({
      ...quota,
      where: ({ account }) => account.rate >= 10_000,
      change: (design, variant) => {
        stageOf(design).rate = variant.account.rate;
        variant.tiers.forEach((_, index) => (tierOf(design, variant, index).rate = variant.account.rate - 100 + index));
      },
    });
    expect(failed(verdict)).toEqual(
      expect.arrayContaining(['rate-above-capacity', 'tiers-exceed-capacity', 'burst-exceeds-concurrency']),
    );
  });

  test('where partners want more than there is, four fifths of it must still pass', async () => {
    const change =
      (share: number): Case['change'] =>
      (design, { backend, headroom, account }) => {
        const allowed = Math.min(((backend.concurrency * 1000) / backend.durationMs) * headroom, account.rate);
        Object.assign(stageOf(design), { rate: allowed * share, burst: 1 });
        for (const limit of Object.values(design.throttle.routes)) Object.assign(limit ?? {}, { rate: 1, burst: 1 });
      };
    const where = (variant: VariantData): boolean => !fits(variant);
    expect(failed(await judge({ ...quota, where, change: change(0.8) }))).toEqual([]);
    expect(failed(await judge({ ...quota, where, change: change(0.79) }))).toEqual(['refuses-expected-load']);
  });

  test('tiers that are all the same are no tiers', async () => {
    const verdict = await judge({
      ...quota,
      change: (design, variant) => {
        const top = tierOf(design, variant, -1);
        for (const name of variant.tiers) design.throttle.tiers[name] = structuredClone(top);
      },
    });
    expect(checkOf(verdict, 'tiers-not-monotonic').params).toMatchObject({ what: 'same' });
  });
});

import type { TierLimit } from '#exercises/pilih-produk-api/types.ts';
import type { PartnerFacts, VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import { rules as throttling } from '#lessons/08-throttle-dan-kapasitas/rules.ts';
import { daysOfPeriod, isAtMost, quotaPerDay, requestsInPeriod } from '#world/capacity';
import type { Designed } from '../trace.ts';
import { ask, firstWrong } from './ask.ts';
import { loadOf, shown } from './commission.ts';

const group = 'traffic';

interface Tier {
  readonly name: string;
  readonly limit: TierLimit;
}

/** The limits of the commission's tiers, from the lowest. */
function tiersOf({ variant, design }: Designed): readonly Tier[] {
  return variant.tiers.map((name) => ({ name, limit: design.throttle.tiers[name] as TierLimit }));
}

function partnersOf({ partners }: VariantData, tier: string): readonly PartnerFacts[] {
  return partners.filter((partner) => partner.tier === tier);
}

export const tiersNotMonotonic = ask({
  rule: throttling['tier-monoton'],
  group,
  points: 3,
  find(designed, observe) {
    observe();
    const tiers = tiersOf(designed);
    return firstWrong(tiers.slice(1), ({ name, limit }, index) => {
      const below = tiers[index] as Tier;
      const params = { tier: name, lowerTier: below.name };
      const path = ['throttle', 'tiers', name];
      if (limit.rate < below.limit.rate)
        return { path: [...path, 'rate'], params: { ...params, ...figures('rate', limit.rate, below.limit.rate) } };
      if (limit.burst < below.limit.burst)
        return { path: [...path, 'burst'], params: { ...params, ...figures('burst', limit.burst, below.limit.burst) } };
      const [daily, lowerDaily] = [quotaPerDay(limit.quota), quotaPerDay(below.limit.quota)];
      if (!isAtMost(lowerDaily, daily))
        return {
          path: [...path, 'quota'],
          params: { ...params, ...figures('quota', shown(daily), shown(lowerDaily)) },
        };
      const same = limit.rate === below.limit.rate && limit.burst === below.limit.burst && isAtMost(daily, lowerDaily);
      return same ? { path, params: { ...params, ...figures('same', limit.rate, below.limit.rate) } } : undefined;
    });
  },
});

function figures(what: 'rate' | 'burst' | 'quota' | 'same', own: number, lower: number) {
  return { what, own, lower };
}

export const quotaBelowNeed = ask({
  rule: throttling['tier-monoton'],
  group,
  points: 2,
  find(designed, observe) {
    observe();
    return firstWrong(tiersOf(designed), ({ name, limit: { quota } }) => {
      const daily = quotaPerDay(quota);
      const short = partnersOf(designed.variant, name).find(({ dailyRequests }) => !isAtMost(dailyRequests, daily));
      if (short === undefined) return undefined;
      const need = { partner: short.name, dailyRequests: short.dailyRequests };
      const params = {
        tier: name,
        amount: quota.amount,
        period: quota.period,
        days: daysOfPeriod[quota.period],
        ...need,
      };
      return { path: ['throttle', 'tiers', name, 'quota', 'amount'], params };
    });
  },
});

export const quotaContradictsRate = ask({
  rule: throttling['tier-monoton'],
  group,
  points: 2,
  find(designed, observe) {
    observe();
    return firstWrong(tiersOf(designed), ({ name, limit: { rate, quota } }) => {
      const most = requestsInPeriod(rate, quota.period);
      if (isAtMost(quota.amount, most)) return undefined;
      const params = { tier: name, rate, amount: quota.amount, period: quota.period, most: shown(most) };
      return { path: ['throttle', 'tiers', name, 'quota', 'amount'], params };
    });
  },
});

/** All clients of all tiers at their limit: the stage stops them before the backend has to, or there is no need to. */
export const tiersExceedCapacity = ask({
  rule: throttling['tier-tidak-jebol-kapasitas'],
  group,
  points: 3,
  find(designed, observe) {
    observe();
    const { variant, design } = designed;
    const tiers = tiersOf(designed);
    if (tiers.length === 0) return undefined;
    const { capacity } = loadOf(variant);
    const sum = tiers.reduce((total, { name, limit }) => total + limit.rate * partnersOf(variant, name).length, 0);
    const stage = design.throttle.stage?.rate;
    if (isAtMost(Math.min(sum, stage ?? sum), capacity)) return undefined;
    const params = { sum: shown(sum), stageRate: stage ?? 0, capacity: shown(capacity) };
    return { path: stage === undefined ? ['throttle', 'tiers'] : ['throttle', 'stage', 'rate'], params };
  },
});

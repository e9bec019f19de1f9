import { sustainedRate } from '#world/capacity';
import { supportsNatively } from '#world/products/support';
import type { ProductId } from '#world/products/types';
import type { Design, Limit, Throttle, TierLimit } from './types.ts';
import type { VariantData } from './variant-data.ts';

/** What a stage may let through each second: the backend's capacity with its reserve, and never above the account. */
export function usableRate({ account, backend, headroom }: VariantData): number {
  return Math.min(sustainedRate(backend) * headroom, account.rate);
}

export function expectedRate({ partners }: VariantData): number {
  return partners.reduce((sum, { peakRps }) => sum + peakRps, 0);
}

/** Limits that fit the variant: nothing of a service that has no throttle to set. */
export function rightThrottle(variant: VariantData, product: ProductId): Throttle {
  const stage = stageLimit(variant);
  const tiers = tierLimits(variant, stage);
  if (!supportsNatively(product, 'route-throttle')) return { stage: null, routes: {}, tiers };
  return { stage, routes: routeLimits(variant, stage), tiers };
}

function stageLimit(variant: VariantData): Limit {
  const { account, backend } = variant;
  const usable = usableRate(variant);
  const lowest = Math.max(1, expectedRate(variant) <= usable ? expectedRate(variant) : 0.8 * usable);
  const round = Math.floor(usable / 10) * 10;
  const rate = round >= lowest ? round : Math.floor(usable);
  const room = backend.concurrency - (rate * backend.durationMs) / 1000;
  const burst = Math.min(account.burst, Math.floor(room + 1e-9));
  return { rate, burst: burst > 20 ? Math.floor(burst / 10) * 10 : burst };
}

function routeLimits({ routes }: VariantData, stage: Limit): Throttle['routes'] {
  const shares = { SEARCH: 0.2, EXPORT: 0.05 } as const;
  const entries = routes.flatMap(({ kind, name }): readonly (readonly [string, Limit])[] => {
    if (kind !== 'SEARCH' && kind !== 'EXPORT') return [];
    const of = (amount: number): number => Math.max(1, Math.floor(amount * shares[kind]));
    return [[name, { rate: of(stage.rate), burst: of(stage.burst) }]];
  });
  return Object.fromEntries(entries);
}

/** Each tier bears the greatest partner in it, and more than the tier below. */
function tierLimits({ partners, tiers }: VariantData, stage: Limit): Design['throttle']['tiers'] {
  const result: Record<string, TierLimit> = {};
  let below = { rate: 0, quota: 0 };
  tiers.forEach((tier, index) => {
    const members = partners.filter((partner) => partner.tier === tier);
    const step = below.rate >= 100 ? 10 : 1;
    const rate = Math.max(...members.map(({ peakRps }) => peakRps), below.rate + step);
    const needed = Math.max(...members.map(({ dailyRequests }) => dailyRequests), below.quota + 10_000);
    const amount = Math.ceil((needed * 1.1) / 10_000) * 10_000;
    const burst = Math.max(1, Math.floor((stage.burst * (index + 1)) / tiers.length));
    result[tier] = { rate, burst, quota: { amount: Math.min(amount, rate * 86_400), period: 'DAY' } };
    below = { rate, quota: amount };
  });
  return result;
}

import { printDesign } from './print.ts';
import type { TierLimit } from './types.ts';
import type { VariantData } from './variant-data.ts';

/** The door as it stands today: a load balancer, an API key as the only secret, and no limit that fits anything. */
export function write(variant: VariantData): string {
  const unlimited: TierLimit = { rate: 1000, burst: 1000, quota: { amount: 100_000_000, period: 'MONTH' } };
  return printDesign({
    product: 'ALB',
    endpoint: 'REGIONAL',
    components: [],
    reasons: [],
    auth: {
      method: 'NONE',
      mutualTls: false,
      defaultEndpointDisabled: false,
      routeScopes: {},
      apiKey: 'AUTHENTICATION',
    },
    throttle: { stage: null, routes: {}, tiers: Object.fromEntries(variant.tiers.map((tier) => [tier, unlimited])) },
    hardLimits: variant.tiers.length > 0 ? ['USAGE_PLAN'] : [],
    validation: { gateway: [], backend: variant.validationRules.map(({ id }) => id) },
    accessLog: {},
    alarms: [{ source: 'METRIC', metric: 'HTTPCode_Target_5XX_Count', statistic: 'Sum' }],
  });
}

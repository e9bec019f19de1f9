import { printDesign } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/degenerates/always-rest';

/** The answer that is said most often, without a look at what is asked. */
export const write: Write = () =>
  printDesign(
    {
      product: 'REST',
      endpoint: 'REGIONAL',
      components: [],
      reasons: [],
      auth: { method: 'NONE', mutualTls: false, defaultEndpointDisabled: false, routeScopes: {}, apiKey: 'NONE' },
      throttle: { stage: null, routes: {}, tiers: {} },
      hardLimits: ['USAGE_PLAN'],
      validation: { gateway: [], backend: [] },
      accessLog: {},
      alarms: [],
    },
    origin,
  );

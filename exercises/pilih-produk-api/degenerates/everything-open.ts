import { bestProduct, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/degenerates/everything-open';

/** The right product with every door open and nothing behind it limited. */
export const write: Write = (variant) =>
  writeChanged(origin, designWith(variant, bestProduct(variant) ?? 'REST'), (design) => {
    design.auth = {
      method: 'NONE',
      mutualTls: false,
      defaultEndpointDisabled: false,
      routeScopes: {},
      apiKey: 'AUTHENTICATION',
    };
    design.throttle.stage = null;
    design.throttle.routes = {};
    design.hardLimits = [];
  });

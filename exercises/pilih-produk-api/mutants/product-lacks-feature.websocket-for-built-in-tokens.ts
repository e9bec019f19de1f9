import { asks, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.websocket-for-built-in-tokens';

/** A WebSocket API checks no token by itself: a function of ours runs whenever somebody connects. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'no-custom-authorizer') ? designWith(variant, 'WEBSOCKET') : undefined,
    (design) => {
      design.endpoint = 'REGIONAL';
    },
  );

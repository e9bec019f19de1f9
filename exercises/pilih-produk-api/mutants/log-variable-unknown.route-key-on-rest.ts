import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-variable-unknown.route-key-on-rest';

/** The route key is a variable of HTTP API and WebSocket API. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'REST'), (design) => {
    design.accessLog['routeKey'] = '$context.routeKey';
  });

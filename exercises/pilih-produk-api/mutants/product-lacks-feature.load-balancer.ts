import { asks, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.load-balancer';

/** A load balancer forwards; it refuses nothing before the backend is full. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? designWith(variant, 'ALB') : undefined, (design) => {
    design.throttle.stage = null;
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/expensive-route-unlimited.one-for-all';

/** One limit for all routes, the dear ones too. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    design.throttle.routes = {};
  });

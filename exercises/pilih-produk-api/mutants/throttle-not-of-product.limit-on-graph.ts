import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/throttle-not-of-product.limit-on-graph';

/** A limit per second for an API whose throttling is a quota of the account. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'APPSYNC'), (design) => {
    design.throttle.stage = { rate: 50, burst: 10 };
  });

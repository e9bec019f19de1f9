import { asks, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.rest-for-graph';

/** Routes of our own instead of one schema: the client asks five times for one view. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'graphql-aggregation') ? designWith(variant, 'REST') : undefined, (design) => {
    design.components = design.components.filter((component) => component !== 'CLOUDFRONT');
  });

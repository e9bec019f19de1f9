import { asks, bestProduct, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/dearer-product-than-needed.rest-by-habit';

/** REST API because it is the one we know, where HTTP API answers everything for less. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    bestProduct(variant) === 'HTTP' && asks(variant, 'lowest-cost') ? rightDesign(variant, 'REST') : undefined,
    (design) => {
      design.endpoint = 'REGIONAL';
    },
  );

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/endpoint-does-not-fit.regional-in-private';

/** A Regional endpoint answers the whole internet. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.network === 'PRIVATE' ? rightDesign(variant) : undefined, (design) => {
    design.endpoint = 'REGIONAL';
  });

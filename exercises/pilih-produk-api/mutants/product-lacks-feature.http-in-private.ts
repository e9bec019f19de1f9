import { designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.http-in-private';

/** HTTP API in a network that only the VPC reaches: it has no private endpoint. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.network === 'PRIVATE' ? designWith(variant, 'HTTP') : undefined, (design) => {
    design.endpoint = 'PRIVATE';
  });

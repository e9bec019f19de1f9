import type { Design } from '#exercises/pilih-produk-api/types.ts';
import type { VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import type { ShapeProblem } from './design/shape.ts';

/** The design that was handed in beside the commission that it answers; nothing is run. */
export type Trace =
  | { readonly kind: 'malformed'; readonly variant: VariantData; readonly problem: ShapeProblem }
  | { readonly kind: 'designed'; readonly variant: VariantData; readonly design: Design };

export type Designed = Extract<Trace, { readonly kind: 'designed' }>;

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reason-unfounded.none';

/** The product is right, and nothing says why. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.reasons = [];
  });

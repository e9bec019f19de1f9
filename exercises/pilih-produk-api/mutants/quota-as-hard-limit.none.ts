import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-as-hard-limit.none';

/** Nothing stops a bill that runs away. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.hardLimits = [];
  });

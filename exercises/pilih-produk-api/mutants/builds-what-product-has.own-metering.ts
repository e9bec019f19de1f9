import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/builds-what-product-has.own-metering';

/** Counting and limiting by code of our own, where a usage plan is to be had. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant, 'HTTP') : undefined, (design) => {
    design.hardLimits.push('BUDGET_ACTION');
  });

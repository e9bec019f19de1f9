import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/limit-above-account.rate-of-another-region';

/** The rate of a larger region, for the tier that pays most. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    const best = design.throttle.tiers[variant.tiers.at(-1) ?? ''];
    if (best !== undefined) best.rate = variant.account.rate + 500;
  });

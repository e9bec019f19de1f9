import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/tiers-not-monotonic.all-the-same';

/** Every tier is what the best one is: three names for one thing. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    const best = design.throttle.tiers[variant.tiers.at(-1) ?? ''];
    if (best !== undefined) for (const tier of variant.tiers) design.throttle.tiers[tier] = best;
  });

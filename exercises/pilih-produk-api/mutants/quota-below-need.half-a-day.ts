import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-below-need.half-a-day';

/** A quota that is used up at noon. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    for (const [index, tier] of variant.tiers.entries()) {
      const limit = design.throttle.tiers[tier];
      if (limit !== undefined) limit.quota = { amount: 1_000 * (index + 1), period: 'DAY' };
    }
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-contradicts-rate.never-reached';

/** A quota larger than the rate can ever let through. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    for (const tier of variant.tiers) {
      const limit = design.throttle.tiers[tier];
      if (limit !== undefined) limit.quota = { amount: limit.rate * 86_400 * 2, period: 'DAY' };
    }
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-below-need.week-as-day';

/** The need of a day, granted for a week. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    for (const tier of variant.tiers) {
      const limit = design.throttle.tiers[tier];
      if (limit !== undefined) limit.quota.period = 'WEEK';
    }
  });

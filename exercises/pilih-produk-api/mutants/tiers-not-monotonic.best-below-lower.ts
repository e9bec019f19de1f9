import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/tiers-not-monotonic.best-below-lower';

/** The quota of the second best tier was raised, that of the best was not. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    const [best, below] = variant.tiers
      .slice(-2)
      .reverse()
      .map((tier) => design.throttle.tiers[tier]);
    if (best !== undefined && below !== undefined)
      below.quota.amount = Math.min(best.quota.amount * 2, below.rate * 86_400);
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/tiers-not-monotonic.smaller-bucket';

/** The best tier has the fastest rate and the smallest bucket. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    for (const tier of variant.tiers) Object.assign(design.throttle.tiers[tier] ?? {}, { burst: 3 });
    Object.assign(design.throttle.tiers[variant.tiers.at(-1) ?? ''] ?? {}, { burst: 2 });
  });

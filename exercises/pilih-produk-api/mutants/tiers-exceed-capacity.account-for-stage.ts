// gagal juga: burst-exceeds-concurrency, rate-above-capacity
import { sustainedRate } from '#world/capacity';
import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/tiers-exceed-capacity.account-for-stage';

/** Tiers as sold, and a stage that is limited by nothing but the account. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.tiers.length > 0 && sustainedRate(variant.backend) * 1.2 < variant.account.rate
      ? rightDesign(variant)
      : undefined,
    (design) => {
      const high = Math.ceil(sustainedRate(variant.backend) * 1.1);
      for (const [index, tier] of variant.tiers.entries())
        Object.assign(design.throttle.tiers[tier] ?? {}, { rate: high + index });
      design.throttle.stage = { rate: variant.account.rate, burst: 1 };
    },
  );

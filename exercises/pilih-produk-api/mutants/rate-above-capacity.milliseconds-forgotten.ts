// gagal juga: burst-exceeds-concurrency, tiers-exceed-capacity
import { sustainedRate } from '#world/capacity';
import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { VariantData, Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/rate-above-capacity.milliseconds-forgotten';

/** Milliseconds taken for seconds with one zero too many: ten times what the backend bears. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'load-limit') && tenfold(variant) <= variant.account.rate ? rightDesign(variant) : undefined,
    (design) => {
      design.throttle.stage = { rate: tenfold(variant), burst: 1 };
    },
  );

function tenfold({ backend }: VariantData): number {
  return Math.floor(sustainedRate(backend) * 10);
}

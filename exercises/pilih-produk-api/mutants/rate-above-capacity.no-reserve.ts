import { sustainedRate } from '#world/capacity';
import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { VariantData, Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/rate-above-capacity.no-reserve';

/** All that the backend bears, with nothing held back. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'load-limit') && fullRate(variant) <= variant.account.rate ? rightDesign(variant) : undefined,
    (design) => {
      design.throttle.stage = { rate: fullRate(variant), burst: 1 };
    },
  );

/** The whole capacity but for the two requests that the bucket lets in besides. */
function fullRate({ backend }: VariantData): number {
  return Math.floor(sustainedRate({ ...backend, concurrency: backend.concurrency - 2 }));
}

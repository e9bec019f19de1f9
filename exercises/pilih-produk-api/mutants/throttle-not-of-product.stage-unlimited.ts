import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/throttle-not-of-product.stage-unlimited';

/** No limit of the stage: that of the account will do. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'load-limit') && variant.tiers.length === 0 ? rightDesign(variant) : undefined,
    (design) => {
      design.throttle.stage = null;
    },
  );

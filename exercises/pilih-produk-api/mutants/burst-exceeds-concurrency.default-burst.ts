import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/burst-exceeds-concurrency.default-burst';

/** The burst of the account, left as it was. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    if (design.throttle.stage !== null) design.throttle.stage.burst = variant.account.burst;
  });

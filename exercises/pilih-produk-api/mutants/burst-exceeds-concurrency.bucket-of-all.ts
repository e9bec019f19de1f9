import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/burst-exceeds-concurrency.bucket-of-all';

/** The bucket holds as much as the backend takes at once, and is refilled meanwhile. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    if (design.throttle.stage !== null) design.throttle.stage.burst = variant.backend.concurrency;
  });

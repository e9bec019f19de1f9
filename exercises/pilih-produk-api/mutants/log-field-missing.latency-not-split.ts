import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-field-missing.latency-not-split';

/** One latency for everything: it does not say whether the backend was slow. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    delete design.accessLog['integrationLatency'];
  });

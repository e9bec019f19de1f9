import { asks, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.rest-with-polling';

/** REST where both sides speak: the client asks again and again. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'two-way-messages') ? designWith(variant, 'REST') : undefined, (design) => {
    design.auth.apiKey = 'METERING';
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.http-without-metering';

/** HTTP API is cheaper, so it must do: who counts what each partner uses is left open. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'per-client-quota') ? rightDesign(variant, 'HTTP') : undefined, (design) => {
    design.components = design.components.filter((component) => component !== 'OWN_METERING');
  });

import { rightDesign, writeChanged } from '../answers.ts';
import { printUntyped } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/design-malformed.unknown-product';

/** A function URL is a door, too, but none of those to choose from. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    rightDesign(variant),
    (design) => {
      Object.assign(design, { product: 'LAMBDA_URL' });
    },
    printUntyped,
  );

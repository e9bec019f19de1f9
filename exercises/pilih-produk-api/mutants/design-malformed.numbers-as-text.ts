import { rightDesign, writeChanged } from '../answers.ts';
import { printUntyped } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/design-malformed.numbers-as-text';

/** Numbers copied out of a console are texts. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    rightDesign(variant),
    (design) => {
      Object.assign(design.throttle, { stage: { rate: '100', burst: '20' } });
    },
    printUntyped,
  );

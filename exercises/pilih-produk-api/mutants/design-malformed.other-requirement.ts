import { rightDesign, writeChanged } from '../answers.ts';
import { printUntyped } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/design-malformed.other-requirement';

/** A reason of somebody else, whose variant has more requirements. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    rightDesign(variant),
    (design) => {
      design.reasons.push({ requirement: 'R20', feature: 'usage-plan' });
    },
    printUntyped,
  );

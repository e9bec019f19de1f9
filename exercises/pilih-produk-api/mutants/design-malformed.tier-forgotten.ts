import { rightDesign, writeChanged } from '../answers.ts';
import { printUntyped } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/design-malformed.tier-forgotten';

/** The tier that was added last is not there. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.tiers.length > 0 ? rightDesign(variant) : undefined,
    (design) => {
      delete design.throttle.tiers[variant.tiers.at(-1) ?? ''];
    },
    printUntyped,
  );

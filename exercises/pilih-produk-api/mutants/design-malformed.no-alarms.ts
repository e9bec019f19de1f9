import { rightDesign, writeChanged } from '../answers.ts';
import { printUntyped } from '../print.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/design-malformed.no-alarms';

/** The part that one writes last is missing. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    rightDesign(variant),
    (design) => {
      Reflect.deleteProperty(design, 'alarms');
    },
    printUntyped,
  );

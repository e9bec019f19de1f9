import { asks, bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reasons-do-not-decide.only-cheaper';

/** It costs less: true, and no reason by itself. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'lowest-cost') ? bestDesign(variant, 'HTTP') : undefined, (design) => {
    design.reasons = design.reasons.filter(({ feature }) => feature === 'low-cost');
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-as-hard-limit.throttle-only';

/** Throttling stops them: as well as it can, which is no promise. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.hardLimits = ['STAGE_THROTTLE'];
  });

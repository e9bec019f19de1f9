import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-as-hard-limit.usage-plan-only';

/** The quota stops them: a usage plan as the last line. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    design.hardLimits = ['USAGE_PLAN'];
  });

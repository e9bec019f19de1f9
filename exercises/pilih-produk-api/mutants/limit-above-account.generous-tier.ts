import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/limit-above-account.generous-tier';

/** A burst for the best partner that the account itself does not have. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    const best = design.throttle.tiers[variant.tiers.at(-1) ?? ''];
    if (best !== undefined) best.burst = variant.account.burst * 2;
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/refuses-expected-load.mean-instead-of-peak';

/** Tiers by the mean of a day; the peak is refused. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant) : undefined, (design) => {
    const greatest = Math.max(...variant.partners.map(({ peakRps }) => peakRps));
    const [lowest] = variant.tiers;
    const own = variant.partners.filter(({ tier }) => tier === lowest).map(({ peakRps }) => peakRps);
    const limit = design.throttle.tiers[lowest ?? ''];
    if (limit !== undefined) limit.rate = Math.min(greatest, Math.max(...own)) / 2;
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/firewall-not-in-path.forgotten';

/** The firewall was asked for and is not there. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'web-firewall') ? rightDesign(variant) : undefined, (design) => {
    design.components = design.components.filter((component) => component !== 'WAF');
    design.hardLimits = ['RESERVED_CONCURRENCY'];
    design.reasons = design.reasons.filter(({ feature }) => feature !== 'waf');
  });

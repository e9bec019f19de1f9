import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/quota-as-hard-limit.rule-without-firewall';

/** A rule of a firewall that is not there. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'web-firewall') ? undefined : rightDesign(variant), (design) => {
    design.hardLimits = ['WAF_RATE_RULE'];
  });

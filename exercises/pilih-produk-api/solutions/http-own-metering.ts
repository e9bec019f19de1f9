import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/http-own-metering';

/** HTTP API for partners with tiers: CloudFront where a firewall is asked for, and metering, limits and validation of our own. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant, 'HTTP') : undefined, (design) => {
    design.auth.method = 'JWT_AUTHORIZER';
    design.hardLimits = ['BUDGET_ACTION', 'RESERVED_CONCURRENCY'];
    design.reasons = design.reasons.slice(0, 3);
  });

import { rightDesign, writeChanged } from '../answers.ts';
import { callerVariable } from '../right-telemetry.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/feature-not-turned-on.key-not-handed-out';

/** A usage plan counts by API key, and nobody gets one. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant, 'REST') : undefined, (design) => {
    design.auth.apiKey = 'NONE';
    design.accessLog['caller'] = callerVariable(design.auth.method, false);
  });

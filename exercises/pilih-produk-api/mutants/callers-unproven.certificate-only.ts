import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/callers-unproven.certificate-only';

/** A certificate says which machine calls, not with whose permission. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.network === 'PUBLIC' ? bestDesign(variant, 'REST') : undefined, (design) => {
    design.auth.method = 'NONE';
    design.auth.mutualTls = true;
    design.auth.defaultEndpointDisabled = true;
  });

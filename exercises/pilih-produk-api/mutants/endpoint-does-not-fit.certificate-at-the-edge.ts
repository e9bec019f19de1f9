import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/endpoint-does-not-fit.certificate-at-the-edge';

/** Mutual TLS ends at a Regional custom domain. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.network === 'PUBLIC' ? bestDesign(variant, 'REST') : undefined, (design) => {
    design.endpoint = 'EDGE';
    design.auth.mutualTls = true;
    design.auth.defaultEndpointDisabled = true;
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/default-endpoint-bypasses-mtls.still-open';

/** The custom domain asks for a certificate; the address behind it does not. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.network === 'PUBLIC' ? (bestDesign(variant, 'REST') ?? bestDesign(variant, 'HTTP')) : undefined,
    (design) => {
      design.auth.mutualTls = true;
      design.auth.defaultEndpointDisabled = false;
    },
  );

import { asks, designWith, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/product-lacks-feature.rest-for-built-in-tokens';

/** REST API checks no token of an issuer outside AWS without a function of ours. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'no-custom-authorizer') && variant.issuer.kind === 'EXTERNAL_OIDC'
      ? designWith(variant, 'REST')
      : undefined,
    (design) => {
      design.endpoint = 'REGIONAL';
    },
  );

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/authentication-unavailable.jwt-on-rest';

/** The JWT authorizer of HTTP API, on a REST API. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'REST'), (design) => {
    design.auth.method = 'JWT_AUTHORIZER';
    if (design.auth.apiKey === 'NONE') design.accessLog['caller'] = '$context.authorizer.claims.client_id';
  });

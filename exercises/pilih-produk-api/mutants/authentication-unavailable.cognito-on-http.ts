import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/authentication-unavailable.cognito-on-http';

/** HTTP API takes tokens of Cognito by its JWT authorizer, not by one named after Cognito. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.issuer.kind === 'COGNITO' ? bestDesign(variant, 'HTTP') : undefined, (design) => {
    design.auth.method = 'COGNITO_AUTHORIZER';
  });

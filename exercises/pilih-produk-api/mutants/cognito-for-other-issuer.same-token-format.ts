import { asks, bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/cognito-for-other-issuer.same-token-format';

/** A token is a token: the Cognito authorizer will take that of another issuer. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.issuer.kind === 'EXTERNAL_OIDC' && !asks(variant, 'no-custom-authorizer')
      ? (bestDesign(variant, 'REST') ?? bestDesign(variant, 'APPSYNC'))
      : undefined,
    (design) => {
      design.auth.method = 'COGNITO_AUTHORIZER';
      if (design.product === 'REST') design.accessLog['caller'] = '$context.authorizer.claims.sub';
    },
  );

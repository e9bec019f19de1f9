import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/rest-jwt-authorizer';

/** REST API whose JWT authorizer checks the tokens of any issuer, those of a user pool too. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'REST'), (design) => {
    design.auth.method = 'JWT_AUTHORIZER';
    if (design.auth.apiKey === 'NONE') design.accessLog['caller'] = '$context.authorizer.claims.sub';
    for (const reason of design.reasons) {
      if (reason.feature === 'cognito-authorizer') reason.feature = 'jwt-authorizer';
    }
  });

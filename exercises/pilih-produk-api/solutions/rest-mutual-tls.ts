import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Feature } from '../types.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/rest-mutual-tls';

const builtIn: readonly Feature[] = ['cognito-authorizer', 'jwt-authorizer'];

/** REST API at a custom domain that asks for a certificate, with the token checked as well. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.network === 'PUBLIC' && !asks(variant, 'no-custom-authorizer') ? rightDesign(variant, 'REST') : undefined,
    (design) => {
      design.auth.mutualTls = true;
      design.auth.defaultEndpointDisabled = true;
      design.auth.method = 'LAMBDA_AUTHORIZER';
      design.accessLog['caller'] = '$context.identity.clientCert.subjectDN';
      design.reasons = design.reasons.filter(({ feature }) => !builtIn.includes(feature));
      design.hardLimits = ['BUDGET_ACTION', 'STAGE_THROTTLE', 'USAGE_PLAN'];
    },
  );

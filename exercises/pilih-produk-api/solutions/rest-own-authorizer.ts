import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Feature } from '../types.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/rest-own-authorizer';

const builtIn: readonly Feature[] = ['cognito-authorizer', 'jwt-authorizer'];

/** REST API at the edge with a Lambda authorizer that checks the token and hands the API key to the usage plan. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.network === 'PUBLIC' && !asks(variant, 'no-custom-authorizer') && !asks(variant, 'client-certificate')
      ? rightDesign(variant, 'REST')
      : undefined,
    (design) => {
      design.endpoint = 'EDGE';
      design.auth.method = 'LAMBDA_AUTHORIZER';
      design.auth.apiKey = 'METERING';
      design.accessLog['caller'] = '$context.authorizer.partnerId';
      design.accessLog['authorizerLatency'] = '$context.authorizer.latency';
      design.reasons = design.reasons.filter(({ feature }) => !builtIn.includes(feature));
    },
  );

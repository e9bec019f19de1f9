import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/http-behind-cloudfront';

/** HTTP API that only CloudFront reaches, with the firewall there. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'web-firewall') ? rightDesign(variant, 'HTTP') : undefined, (design) => {
    design.hardLimits = ['WAF_RATE_RULE'];
    design.accessLog['call'] = '$context.httpMethod $context.path';
    design.accessLog['caller'] = '$context.authorizer.claims.sub';
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/feature-not-turned-on.own-authorizer';

/** A Lambda authorizer out of habit, where the service checks tokens by itself. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'no-custom-authorizer') ? rightDesign(variant) : undefined, (design) => {
    design.auth.method = 'LAMBDA_AUTHORIZER';
    if (design.product !== 'APPSYNC') design.accessLog['caller'] = '$context.authorizer.principalId';
  });

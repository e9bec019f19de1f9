import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/tokens-unverified.signed-by-role';

/** SigV4, for partners who hold tokens and no role. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'token-authentication') ? rightDesign(variant) : undefined, (design) => {
    design.auth.method = 'IAM';
    if (design.product !== 'APPSYNC' && design.auth.apiKey === 'NONE')
      design.accessLog['caller'] = '$context.identity.caller';
  });

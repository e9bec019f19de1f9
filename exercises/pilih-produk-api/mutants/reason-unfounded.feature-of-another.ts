import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reason-unfounded.feature-of-another';

/** The feature of another product: REST API has no JWT authorizer. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'REST'), (design) => {
    for (const reason of design.reasons) {
      if (reason.feature === 'lambda-authorizer' || reason.feature === 'cognito-authorizer')
        reason.feature = 'jwt-authorizer';
    }
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-contains-secret.mail-address';

/** The mail address out of the token, so that one sees at once who it was. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'HTTP') ?? bestDesign(variant, 'REST'), (design) => {
    design.accessLog['email'] = '$context.authorizer.claims.email';
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-contains-secret.key-itself';

/** The API key itself, where its id was meant. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.tiers.length > 0 ? rightDesign(variant, 'REST') : undefined, (design) => {
    design.accessLog['apiKey'] = '$context.identity.apiKey';
  });

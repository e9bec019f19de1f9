import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/api-key-as-authentication.key-decides';

/** The API key decides who may come in; tokens are checked as well. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.auth.apiKey = 'AUTHENTICATION';
  });

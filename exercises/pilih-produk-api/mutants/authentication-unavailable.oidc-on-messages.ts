// gagal juga: log-caller-missing
import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/authentication-unavailable.oidc-on-messages';

/** The OIDC mode belongs to AppSync. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'WEBSOCKET'), (design) => {
    design.auth.method = 'OIDC';
  });

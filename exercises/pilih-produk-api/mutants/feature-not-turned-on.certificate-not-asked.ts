import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/feature-not-turned-on.certificate-not-asked';

/** The custom domain could ask for a certificate and does not. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'client-certificate') ? rightDesign(variant) : undefined, (design) => {
    design.auth.mutualTls = false;
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/endpoint-does-not-fit.private-for-partners';

/** A private endpoint, safest of all: no partner reaches it. */
export const write: Write = (variant) =>
  writeChanged(origin, variant.network === 'PUBLIC' ? bestDesign(variant, 'REST') : undefined, (design) => {
    design.endpoint = 'PRIVATE';
  });

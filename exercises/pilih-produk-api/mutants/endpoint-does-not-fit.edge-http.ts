import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/endpoint-does-not-fit.edge-http';

/** HTTP API has only Regional endpoints. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'HTTP'), (design) => {
    design.endpoint = 'EDGE';
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-variable-unknown.resource-path-on-http';

/** Variables of REST API, on an HTTP API. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'HTTP'), (design) => {
    design.accessLog['resourcePath'] = '$context.resourcePath';
  });

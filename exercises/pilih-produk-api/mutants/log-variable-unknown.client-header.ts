import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-variable-unknown.client-header';

/** A header of the client in the access log, which knows only the context. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'REST') ?? bestDesign(variant, 'HTTP'), (design) => {
    design.accessLog['correlationId'] = '$request.header.x-correlation-id';
  });

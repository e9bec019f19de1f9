import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-variable-unknown.graph';

/** A format of context variables for a service whose log has none. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'APPSYNC'), (design) => {
    design.accessLog = { requestId: '$context.requestId', status: '$context.status' };
  });

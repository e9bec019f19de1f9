import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-field-missing.only-status';

/** Id and status: enough to count, too little to look for a cause. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    const caller = design.accessLog['caller'] ?? '';
    design.accessLog = { requestId: '$context.requestId', status: '$context.status', caller };
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/log-caller-missing.source-address';

/** The address that a request comes from stands for who sent it. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    design.accessLog['caller'] = '$context.identity.sourceIp';
  });

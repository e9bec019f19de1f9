import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reason-unfounded.jwt-on-websocket';

/** The feature of another product: a WebSocket API checks tokens by a function of ours alone. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'WEBSOCKET'), (design) => {
    for (const reason of design.reasons) {
      if (reason.feature === 'lambda-authorizer') reason.feature = 'jwt-authorizer';
    }
  });

// gagal juga: log-caller-missing
import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/authentication-unavailable.jwt-on-websocket';

/** The JWT authorizer of REST and HTTP APIs, on a WebSocket API. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'WEBSOCKET'), (design) => {
    design.auth.method = 'JWT_AUTHORIZER';
  });

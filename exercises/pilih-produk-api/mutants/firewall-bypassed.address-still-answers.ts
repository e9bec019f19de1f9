// gagal juga: builds-what-product-has
import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/firewall-bypassed.address-still-answers';

/** CloudFront in front, and the address behind it answers everybody. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'web-firewall') ? (rightDesign(variant, 'HTTP') ?? rightDesign(variant, 'WEBSOCKET')) : undefined,
    (design) => {
      design.auth.defaultEndpointDisabled = false;
    },
  );

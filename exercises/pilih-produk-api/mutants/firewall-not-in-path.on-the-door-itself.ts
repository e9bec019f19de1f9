// gagal juga: builds-what-product-has
import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/firewall-not-in-path.on-the-door-itself';

/** AWS WAF on an HTTP or WebSocket API itself, which takes none. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'web-firewall') && !asks(variant, 'response-cache')
      ? (rightDesign(variant, 'HTTP') ?? rightDesign(variant, 'WEBSOCKET'))
      : undefined,
    (design) => {
      design.components = design.components.filter((component) => component !== 'CLOUDFRONT');
      design.hardLimits = ['RESERVED_CONCURRENCY'];
      design.reasons = design.reasons.filter(({ feature }) => feature !== 'waf');
    },
  );

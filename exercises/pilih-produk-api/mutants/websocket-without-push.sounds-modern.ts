// gagal juga: builds-what-product-has, dearer-product-than-needed
import { asks, designWith, hasFeatures, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/websocket-without-push.sounds-modern';

/** A connection that stays open, for clients that only ask and get an answer. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    !asks(variant, 'two-way-messages') && !asks(variant, 'server-push') && hasFeatures(variant, 'WEBSOCKET')
      ? designWith(variant, 'WEBSOCKET')
      : undefined,
    (design) => {
      design.accessLog['eventType'] = '$context.eventType';
    },
  );

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/rest-where-http-would-do';

/** REST API where HTTP API answers everything: right, only dearer. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    asks(variant, 'lowest-cost') && rightDesign(variant)?.product === 'HTTP' ? rightDesign(variant, 'REST') : undefined,
    (design) => {
      design.throttle.routes = {
        ...design.throttle.routes,
        ...Object.fromEntries(
          variant.routes
            .filter(({ kind }) => kind === 'WRITE')
            .map(({ name }) => [name, { rate: (design.throttle.stage?.rate ?? 1) / 2, burst: 1 }]),
        ),
      };
    },
  );

import { bestProduct, rightDesign, writeChanged } from '../answers.ts';
import { expectedRate, usableRate } from '../right-throttle.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/http-lean';

/** HTTP API and nothing beside it but what is asked for: the limits as low as they may be. */
export const write: Write = (variant) =>
  writeChanged(origin, bestProduct(variant) === 'HTTP' ? rightDesign(variant, 'HTTP') : undefined, (design) => {
    const expected = expectedRate(variant);
    const usable = usableRate(variant);
    const rate = expected <= usable ? expected : Math.ceil(usable * 0.8);
    design.throttle.stage = { rate, burst: 1 };
    const dear = variant.routes.filter(({ kind }) => kind === 'SEARCH' || kind === 'EXPORT');
    design.throttle.routes = Object.fromEntries(dear.map(({ name }) => [name, { rate: 0.5, burst: 1 }]));
    design.hardLimits = ['RESERVED_CONCURRENCY'];
  });

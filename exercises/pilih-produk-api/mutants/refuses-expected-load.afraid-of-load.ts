import { asks, rightDesign, writeChanged } from '../answers.ts';
import { expectedRate, usableRate } from '../right-throttle.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/refuses-expected-load.afraid-of-load';

/** A limit so low that it refuses what the backend bears with ease. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    const rate = Math.max(4, Math.floor(Math.min(expectedRate(variant), usableRate(variant)) / 2));
    design.throttle.stage = { rate, burst: 10 };
    const dear = variant.routes.filter(({ kind }) => kind === 'SEARCH' || kind === 'EXPORT');
    design.throttle.routes = Object.fromEntries(dear.map(({ name }) => [name, { rate: rate / 4, burst: 2 }]));
  });

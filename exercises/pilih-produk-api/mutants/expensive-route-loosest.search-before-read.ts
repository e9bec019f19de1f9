import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/expensive-route-loosest.search-before-read';

/** Searching may be done more often than reading one thing. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    const read = variant.routes.find(({ kind }) => kind === 'READ');
    const search = design.throttle.routes[variant.routes.find(({ kind }) => kind === 'SEARCH')?.name ?? ''];
    if (read !== undefined && search !== undefined)
      design.throttle.routes[read.name] = { rate: search.rate / 2, burst: 1 };
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/write-opened-by-read-scope.one-scope';

/** One scope opens everything. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    for (const { name } of variant.routes) design.auth.routeScopes[name] = [`${variant.resource}:access`];
  });

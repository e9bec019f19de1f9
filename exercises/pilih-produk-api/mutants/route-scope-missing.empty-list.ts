import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/route-scope-missing.empty-list';

/** An empty list of scopes asks for none. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    for (const { name } of variant.routes) design.auth.routeScopes[name] = [];
  });

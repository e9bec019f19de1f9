import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/write-opened-by-read-scope.either-will-do';

/** Reading or writing opens a route that writes: one scope out of the list is enough. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    for (const { kind, name } of variant.routes) {
      if (kind === 'WRITE') design.auth.routeScopes[name] = [`${variant.resource}:read`, `${variant.resource}:write`];
    }
  });

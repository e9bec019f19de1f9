import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/route-scope-missing.writes-are-open';

/** One route was added later, and its scope was not. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    const written = variant.routes.find(({ kind }) => kind === 'WRITE');
    delete design.auth.routeScopes[written?.name ?? ''];
  });

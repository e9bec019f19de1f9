import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/callers-unproven.open-door';

/** Whoever knows the address may call. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.auth.method = 'NONE';
    design.auth.routeScopes = {};
  });

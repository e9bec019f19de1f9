import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/domain-rule-in-gateway.moved';

/** Everything that can be said in a schema is, and what cannot is tried. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    const domain = variant.validationRules.filter(({ kind }) => kind === 'DOMAIN').map(({ id }) => id);
    design.validation.gateway.push(...domain);
    design.validation.backend = design.validation.backend.filter((rule) => !domain.includes(rule));
  });

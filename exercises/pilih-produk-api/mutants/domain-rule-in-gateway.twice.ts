import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/domain-rule-in-gateway.twice';

/** A rule of the domain in a mapping template as well, where it grows old. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    const domain = variant.validationRules.find(({ kind }) => kind === 'DOMAIN');
    if (domain !== undefined) design.validation.gateway.push(domain.id);
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/gateway-cannot-validate.format-of-parameter';

/** The validator of REST API sees that a parameter is there, not what it looks like. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'REST'), (design) => {
    const format = variant.validationRules.find(({ kind }) => kind === 'FORMAT');
    if (format !== undefined) design.validation.gateway.push(format.id);
  });

import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/gateway-cannot-validate.http-api';

/** HTTP API validates nothing. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'HTTP'), (design) => {
    const shape = variant.validationRules.find(({ kind }) => kind === 'SHAPE');
    if (shape !== undefined) design.validation.gateway.push(shape.id);
  });

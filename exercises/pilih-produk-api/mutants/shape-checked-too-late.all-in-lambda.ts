import { bestProduct, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/shape-checked-too-late.all-in-lambda';

/** Everything is checked in one place: the function, after it was paid for. */
export const write: Write = (variant) =>
  writeChanged(origin, bestProduct(variant) === 'HTTP' ? undefined : rightDesign(variant), (design) => {
    design.validation = { gateway: [], backend: variant.validationRules.map(({ id }) => id) };
  });

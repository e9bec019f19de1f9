import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reason-unfounded.answers-something-else';

/** A feature that the product has, named for a requirement that it does not answer. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    const [first] = design.reasons;
    if (first !== undefined) first.feature = 'built-in-cors';
  });

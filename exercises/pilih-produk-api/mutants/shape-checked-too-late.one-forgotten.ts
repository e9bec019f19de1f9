import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/shape-checked-too-late.one-forgotten';

/** One of the shapes is checked nowhere. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    const shape = variant.validationRules.find(({ kind }) => kind === 'SHAPE');
    const without = (rules: readonly string[]): string[] => rules.filter((rule) => rule !== shape?.id);
    design.validation = { gateway: without(design.validation.gateway), backend: without(design.validation.backend) };
  });

import { rightDesign } from './answers.ts';
import { printDesign } from './print.ts';
import type { Write } from './variant-data.ts';

/** The plainest design that meets every need: the product that has most by itself, and limits from the backend's numbers. */
export const write: Write = (variant) => {
  const design = rightDesign(variant);
  return design === undefined ? null : printDesign(design);
};

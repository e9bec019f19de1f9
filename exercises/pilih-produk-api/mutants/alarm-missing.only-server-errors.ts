import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/alarm-missing.only-server-errors';

/** An alarm for errors of ours; that callers are turned away shows nowhere. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.alarms = design.alarms.slice(1, 2);
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/alarm-missing.throttling-unseen';

/** Nothing tells that requests are refused. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    design.alarms = design.alarms.filter(({ source }) => source === 'METRIC');
  });

import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/alarm-missing.mean-latency';

/** The mean latency, which is well while one caller in twenty waits. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    for (const alarm of design.alarms)
      if (alarm.source === 'METRIC' && alarm.statistic === 'p95') alarm.statistic = 'Average';
  });

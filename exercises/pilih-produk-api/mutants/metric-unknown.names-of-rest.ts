// gagal juga: alarm-missing
import { bestDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/metric-unknown.names-of-rest';

/** Metric names of REST API, on an HTTP API. */
export const write: Write = (variant) =>
  writeChanged(origin, bestDesign(variant, 'HTTP'), (design) => {
    for (const alarm of design.alarms) {
      if (alarm.source === 'METRIC') alarm.metric = alarm.metric.replace(/^([45])xx$/, '$1XXError');
    }
  });

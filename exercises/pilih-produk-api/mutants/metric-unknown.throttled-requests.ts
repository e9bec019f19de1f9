import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/metric-unknown.throttled-requests';

/** A metric that ought to be there and is not. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    design.alarms.push({ source: 'METRIC', metric: 'ThrottledRequests', statistic: 'Sum' });
  });

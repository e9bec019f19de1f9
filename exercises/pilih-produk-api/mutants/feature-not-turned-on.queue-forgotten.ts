import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/feature-not-turned-on.queue-forgotten';

/** Writes go straight to a backend that is full. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'deferred-writes') ? rightDesign(variant) : undefined, (design) => {
    design.components = design.components.filter((component) => component !== 'QUEUE');
    design.reasons = design.reasons.filter(({ feature }) => feature !== 'buffered-writes');
  });

import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/expensive-route-unlimited.same-as-stage';

/** A limit of its own that is the limit of the stage. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'load-limit') ? rightDesign(variant) : undefined, (design) => {
    const { stage } = design.throttle;
    const dear = variant.routes.find(({ kind }) => kind === 'SEARCH');
    if (stage !== null && dear !== undefined) design.throttle.routes[dear.name] = { ...stage };
  });

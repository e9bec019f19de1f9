import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/mutants/reasons-do-not-decide.what-all-have';

/** More mature, more usual: it checks tokens, as every other product does. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'token-authentication') ? rightDesign(variant) : undefined, (design) => {
    const tokens = variant.requirements.find(({ need }) => need === 'token-authentication');
    design.reasons = design.reasons.filter(({ requirement }) => requirement === tokens?.id);
  });

import { rightDesign } from '../answers.ts';
import { print } from '../print.ts';
import { expectedRate, usableRate } from '../right-throttle.ts';
import type { VariantData, Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/calculated-limits';

/** The numbers of the backend as constants, and the limits calculated from them in the design itself. */
export const write: Write = (variant) => {
  const design = rightDesign(variant);
  if (design === undefined || design.throttle.stage === null || accountBinds(variant)) return null;
  const throttle = `{\n    stage,\n    routes: ${print(design.throttle.routes, 4, 8)},\n    tiers: ${print(design.throttle.tiers, 4, 7)},\n  }`;
  const parts = Object.entries(design).map(
    ([key, value]) => `  ${key}: ${key === 'throttle' ? throttle : print(value, 2, key.length + 2)},`,
  );
  return `import type { Design, Limit } from 'gerbang';

const concurrency = ${variant.backend.concurrency};
const seconds = ${variant.backend.durationMs} / 1000;
const capacity = concurrency / seconds;
const rate = Math.floor(capacity * ${variant.headroom});
const stage: Limit = { rate, burst: Math.max(1, Math.floor((concurrency - rate * seconds) * 0.9)) };

export const design: Design = {
${parts.join('\n')}
};

export const origin = '${origin}';
`;
};

function accountBinds(variant: VariantData): boolean {
  return usableRate(variant) >= variant.account.rate || expectedRate(variant) > variant.account.rate;
}

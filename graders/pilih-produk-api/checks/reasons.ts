import { rules as choosing } from '#lessons/02-memilih-produk/rules.ts';
import type { Product } from '#exercises/pilih-produk-api/types.ts';
import type { Requirement, VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import { productIds, supportOf, supports, supportsNatively } from '#world/products/support';
import { ask, firstWrong } from './ask.ts';
import { answersTo, demands, requirementFor } from './commission.ts';
import { answersNatively } from './product.ts';

const group = 'product';
const rule = choosing['produk-alasan-dari-kebutuhan'];

/** Each reason names a requirement, a feature that answers it, and one that this design has. */
export const reasonUnfounded = ask({
  rule,
  group,
  points: 2,
  find({ variant, design }, observe) {
    const { reasons, product, components } = design;
    observe();
    if (reasons.length === 0) return { path: ['reasons'], params: { problem: 'none', product } };
    return firstWrong(reasons, ({ requirement: id, feature }, index) => {
      const requirement = variant.requirements.find((one) => one.id === id) as Requirement;
      const params = { requirement: id, feature, product };
      const path = ['reasons', index] as const;
      if (!answersTo(requirement, variant).includes(feature))
        return { path: [...path, 'feature'], params: { ...params, problem: 'does-not-answer' } };
      if (!supports(product, feature, components))
        return { path: [...path, 'feature'], params: { ...params, problem: 'not-in-design' } };
      return undefined;
    });
  },
});

/** One reason is a requirement that rules another product out: one that it cannot answer by itself. */
export const reasonsDoNotDecide = ask({
  rule,
  group,
  points: 2,
  after: [
    'design-malformed',
    'product-lacks-feature',
    'callers-unproven',
    'api-key-as-authentication',
    'reason-unfounded',
  ],
  find({ variant, design: { reasons, product } }, observe) {
    observe(reasons.length);
    const deciding = reasons.some(({ requirement: id }) => {
      const requirement = demands(variant).find((one) => one.id === id);
      return requirement !== undefined && rulesOut(requirement, product, variant);
    });
    const named = [...new Set(reasons.map(({ requirement }) => requirement))].join(' ');
    return deciding ? undefined : { path: ['reasons'], params: { product, named } };
  },
});

function rulesOut(requirement: Requirement, chosen: Product, variant: VariantData): boolean {
  const features = answersTo(requirement, variant);
  return productIds.some(
    (product) => product !== chosen && !features.some((feature) => supportOf(product, feature)?.kind === 'yes'),
  );
}

/** Building what another product brings along is allowed, and costs. */
export const buildsWhatProductHas = ask({
  rule,
  group,
  points: 4,
  find({ variant, design: { product } }, observe) {
    const asked = demands(variant);
    observe(asked.length);
    const other = productIds.find((candidate) => candidate !== product && answersNatively(candidate, variant));
    if (other === undefined) return undefined;
    return firstWrong(asked, (requirement) => {
      const features = answersTo(requirement, variant);
      if (features.some((feature) => feature === 'buffered-writes' || supportsNatively(product, feature)))
        return undefined;
      const support = features.map((feature) => supportOf(product, feature)).find((one) => one?.kind === 'composed');
      const by = support?.kind === 'composed' ? support.with : 'BACKEND';
      return { path: ['product'], params: { product, requirement: requirement.id, by } };
    });
  },
});

/** Where the lowest cost is asked for, a cheaper product that answers everything by itself comes first. */
export const dearerProductThanNeeded = ask({
  rule,
  group,
  points: 2,
  find({ variant, design: { product } }, observe) {
    observe();
    const cost = requirementFor(variant, 'lowest-cost');
    if (cost === undefined || supportsNatively(product, 'low-cost')) return undefined;
    const cheaper = productIds.find(
      (candidate) => supportsNatively(candidate, 'low-cost') && answersNatively(candidate, variant),
    );
    return cheaper === undefined ? undefined : { path: ['product'], params: { product, requirement: cost.id } };
  },
});

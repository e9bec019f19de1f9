import type { FeatureId } from '#world/products/matrix';
import { productIds, supportOf } from '#world/products/support';
import type { Composer, ProductId } from '#world/products/types';
import { needFeatures, talkNeeds, type Need, type Settings } from './settings.ts';

/**
 * How a product answers one need.
 * - `own`: with a feature of its own.
 * - `composed`: with a component beside it, which stands there or not (`present`).
 * - `missing`: not at all. `documented` is false where AWS's pages do not say it either way.
 */
export type Answer =
  | { readonly kind: 'own'; readonly need: Need; readonly feature: FeatureId }
  | {
      readonly kind: 'composed';
      readonly need: Need;
      readonly feature: FeatureId;
      readonly with: Composer;
      readonly present: boolean;
    }
  | { readonly kind: 'missing'; readonly need: Need; readonly feature: FeatureId; readonly documented: boolean };

/**
 * A product before the needs: `open` by itself, `propped` with components beside it, `closed`, or `unasked`,
 * which has the features but a way of talking that nobody asked for.
 */
export interface Match {
  readonly product: ProductId;
  readonly state: 'open' | 'propped' | 'unasked' | 'closed';
  /** One for every need, in the order in which the needs came. */
  readonly answers: readonly Answer[];
}

/** Every product against what is ticked, in the order of the matrix. */
export function matchProducts({ helpers, needs }: Settings): readonly Match[] {
  return productIds.map((product) => {
    const answers = needs.map((need) => answerNeed(product, need, helpers));
    return { product, state: stateOf(product, answers), answers };
  });
}

/** Whether an answer leaves the need open. */
export function isGap(answer: Answer): boolean {
  return answer.kind === 'missing' || (answer.kind === 'composed' && !answer.present);
}

/** How many products a need closes when nothing stands beside them. */
export function closedBy(need: Need): number {
  return productIds.filter((product) => answerNeed(product, need, []).kind !== 'own').length;
}

/** The ticked needs that at least one product lacks: only these are reasons to choose one. */
export function decidingNeeds({ needs }: Settings): readonly Need[] {
  return needs.filter((need) => closedBy(need) > 0);
}

/** The ticked needs that every product answers by itself. */
export function sharedNeeds({ needs }: Settings): readonly Need[] {
  return needs.filter((need) => closedBy(need) === 0);
}

/** Components that a product leans on, each once. */
export function propsOf({ answers }: Match): readonly Composer[] {
  return [...new Set(answers.flatMap((answer) => (answer.kind === 'composed' && answer.present ? [answer.with] : [])))];
}

function answerNeed(product: ProductId, need: Need, helpers: readonly Composer[]): Answer {
  const features: readonly FeatureId[] = needFeatures[need];
  const own = features.find((feature) => supportOf(product, feature)?.kind === 'yes');
  if (own !== undefined) return { kind: 'own', need, feature: own };
  for (const feature of features) {
    const support = supportOf(product, feature);
    if (support?.kind === 'composed')
      return { kind: 'composed', need, feature, with: support.with, present: helpers.includes(support.with) };
  }
  const [feature] = needFeatures[need];
  return { kind: 'missing', need, feature, documented: supportOf(product, feature) !== undefined };
}

function stateOf(product: ProductId, answers: readonly Answer[]): Match['state'] {
  if (answers.some(isGap)) return 'closed';
  const talk = talkNeeds[product];
  if (talk !== undefined && answers.length > 0 && !answers.some(({ need }) => talk.includes(need))) return 'unasked';
  return answers.some(({ kind }) => kind === 'composed') ? 'propped' : 'open';
}

import type { Scenario } from '#kit';
import type { VariantData } from './variant-data.ts';
import { drawVariant } from './variant.ts';

/** Nothing runs: the design is read and held against the variant. */
export interface DesignScenario extends Scenario<never> {
  readonly variant: VariantData;
}

/** The one scenario of a variant. */
export function scenarios(seed: string): readonly DesignScenario[] {
  return [{ id: 'design', schedule: { seed, latency: [1, 1] }, steps: [], variant: drawVariant(seed) }];
}

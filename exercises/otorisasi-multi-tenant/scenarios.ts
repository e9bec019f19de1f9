import type { Case, Policy } from '#world/case-policy';
import type { Schedule } from '#kit';
import { decisions } from './scenarios/decisions.ts';
import { gatewayCache, gatewayTokens } from './scenarios/gateway.ts';
import { hidingAlways, hidingWithinTenant, listing } from './scenarios/hiding.ts';
import { isolation, race, sharedInstance } from './scenarios/isolation.ts';
import { legitimate, policyFails } from './scenarios/legitimate.ts';
import type { CaseScenario, Step } from './steps.ts';
import { drawVariant } from './variant.ts';

const quick: Schedule['latency'] = [1, 4];
/** So close together that each request of a race reads before the other has written. */
const even: Schedule['latency'] = [10, 12];

/**
 * The scenarios of a variant, in the order in which they run. Each policy option occurs in every
 * variant, so that no defect escapes because of the draw; which options meet is drawn.
 */
export function scenarios(seed: string): readonly CaseScenario[] {
  const variant = drawVariant(seed);
  const { random, policy } = variant;
  const [relation, otherRelation] = random.shuffle(['UNIT', 'REGION'] as const) as ['UNIT', 'REGION'];
  const hide = random.pick(['ALWAYS_404', '403_WITHIN_TENANT'] as const);
  const hiding = policy({ hide, relation, sealed: 'HIDE_CASE' });
  const always = policy({ hide: 'ALWAYS_404', relation: otherRelation, sealed: 'HIDE_CASE' });
  const within = policy({ hide: '403_WITHIN_TENANT', relation: otherRelation, sealed: 'REDACT_EVIDENCE' });
  const usual = policy({ hide, relation: otherRelation, sealed: 'REDACT_EVIDENCE' });

  const scenario = (
    id: string,
    rules: Policy,
    world: { readonly cases: readonly Case[]; readonly steps: readonly Step[] },
    latency: Schedule['latency'] = quick,
  ): CaseScenario => ({
    id,
    schedule: { seed: `${seed}${id}`, latency },
    warmCache: id === 'gateway-cache',
    cases: world.cases,
    policy: rules,
    steps: world.steps,
  });

  return [
    scenario('legitimate', usual, legitimate(variant, usual)),
    scenario('gateway-tokens', usual, gatewayTokens(variant, usual)),
    scenario('gateway-cache', usual, gatewayCache(variant, usual)),
    scenario('isolation', hiding, isolation(variant, hiding)),
    scenario('shared-instance', usual, sharedInstance(variant, usual)),
    scenario('race', usual, race(variant, usual), even),
    scenario('hiding-always', always, hidingAlways(variant, always)),
    scenario('hiding-within-tenant', within, hidingWithinTenant(variant, within)),
    scenario('listing', always, listing(variant, always)),
    scenario('policy-fails', usual, policyFails(variant, usual)),
    scenario('decisions', hiding, { cases: [], steps: decisions(variant, [hiding, within]) }),
  ];
}

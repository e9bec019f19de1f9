import type { Case, Policy, Principal } from '#world/case-policy';
import { decideCase } from '#world/case-policy';
import type { DecideStep } from '../steps.ts';
import type { CallerClaims, Variant } from '../variant.ts';

const actions = ['READ', 'COMMENT', 'APPROVE'] as const;
const newActions = ['DELETE', 'EXPORT', 'REOPEN', 'ARCHIVE'];
/** Decisions drawn per policy, beside those that every variant asks for. */
const sampleSize = 40;

/** A sample of principals x cases x actions under two policies, and all that no rule knows. */
export function decisions(variant: Variant, policies: readonly [Policy, Policy]): readonly DecideStep[] {
  const { random } = variant;
  const cases = someCases(variant);
  const principals = somePrincipals(variant);
  const draw = (): Asked => [random.pick(principals), random.pick(cases), random.pick(actions)];
  const known = policies.flatMap((policy) =>
    [...telling(variant), ...Array.from({ length: sampleSize }, draw)].map((asked) => decision(asked, policy, false)),
  );
  return [...known, ...unknowns(variant, cases, policies[0])];
}

function unknowns(variant: Variant, cases: readonly Case[], policy: Policy): readonly DecideStep[] {
  const { newcomer, unplaced, supervisor, respondent, statuses } = variant;
  const { unitId, regionId } = newcomer;
  const near = variant.makeCase({ unitId, regionId, status: statuses.pending });
  const nowhere = variant.makeCase({ unitId: null, regionId: null });
  const own = cases.find((item) => item.tenantId === variant.home) ?? near;
  const asked: readonly Asked[] = [
    ...actions.map((action) => [principalOf(newcomer), near, action] as const),
    ...variant.random.sample(newActions, 2).map((action) => [principalOf(supervisor), own, action] as const),
    [principalOf(unplaced), nowhere, 'READ'],
    [principalOf(unplaced), nowhere, 'COMMENT'],
    [{ ...principalOf(respondent), respondentId: null }, own, 'READ'],
  ];
  return asked.map((one) => decision(one, policy, true));
}

/** Questions that tell the options of a policy apart, whichever were drawn. */
function telling(variant: Variant): readonly Asked[] {
  const { makeCase, investigator, supervisor, respondent, auditor, statuses, listed, random } = variant;
  const { unitId, regionId } = investigator;
  const respondentIds = [respondent.respondentId as string];
  const settled = random.pick([statuses.approved, ...statuses.others]);
  return [
    [principalOf(investigator), makeCase({ unitId, status: settled }), 'READ'],
    [principalOf(investigator), makeCase({ regionId, status: settled }), 'READ'],
    [principalOf(investigator), makeCase({ unitId, regionId, status: statuses.pending }), 'COMMENT'],
    [principalOf(supervisor), makeCase({ status: settled }), 'COMMENT'],
    [principalOf(respondent), makeCase({ respondentIds, sealed: true }), 'READ'],
    [principalOf(respondent), makeCase({ sealed: true }), 'READ'],
    [principalOf(auditor), makeCase({ tenantId: listed, sealed: true }), 'READ'],
    [principalOf(investigator), makeCase({ sealed: true }), 'READ'],
  ];
}

type Asked = readonly [principal: Principal, item: Case, action: string];

function decision([principal, item, action]: Asked, policy: Policy, unknown: boolean): DecideStep {
  return {
    kind: 'decide',
    principal,
    action,
    item,
    policy,
    expected: decideCase(principal, action, item, policy),
    unknown,
  };
}

function somePrincipals(variant: Variant): readonly Principal[] {
  const { investigator, supervisor, auditor, respondent, colleague } = variant;
  return [investigator, investigator, supervisor, auditor, respondent, colleague].map(principalOf);
}

/** Cases that differ in one thing from what somebody may see. */
function someCases(variant: Variant): readonly Case[] {
  const { makeCase, investigator, respondent, listed, foreign, statuses, random } = variant;
  const { unitId, regionId } = investigator;
  const linked = [respondent.respondentId as string];
  const status = (): string => random.pick([statuses.early, statuses.pending, statuses.approved, ...statuses.others]);
  return [
    makeCase({ unitId, regionId, status: statuses.pending }),
    makeCase({ unitId, status: statuses.early }),
    makeCase({ regionId, status: statuses.early }),
    makeCase({ unitId, status: status() }),
    makeCase({ regionId, status: status(), sealed: true }),
    makeCase({ unitId, regionId, status: random.pick(statuses.others) }),
    makeCase({ unitId, regionId, status: status(), sealed: true }),
    makeCase({ respondentIds: linked, status: status() }),
    makeCase({ respondentIds: linked, status: status(), sealed: true }),
    makeCase({ tenantId: foreign, unitId, regionId, respondentIds: linked, status: statuses.pending }),
    makeCase({ tenantId: listed, status: statuses.pending }),
    makeCase({ tenantId: listed, sealed: true, respondentIds: linked, status: status() }),
  ];
}

function principalOf({ sub, role, tenantId, unitId, regionId, respondentId, auditTenants }: CallerClaims): Principal {
  return { sub, role, tenantId, unitId, regionId, respondentId, auditTenants };
}

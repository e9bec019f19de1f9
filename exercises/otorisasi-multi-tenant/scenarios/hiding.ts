import type { Case, Policy } from '#world/case-policy';
import { decideCase } from '#world/case-policy';
import { actorOf, createRequests } from '../request-builder.ts';
import type { RequestBuilder } from '../request-builder.ts';
import type { RequestStep, WalkStep } from '../steps.ts';
import type { CallerClaims, Variant } from '../variant.ts';

/** Under ALWAYS_404 and HIDE_CASE: what is hidden beside what does not exist, on both routes. */
export function hidingAlways(variant: Variant, policy: Policy): RequestBuilder {
  const { foreign, listed, supervisor, auditor, respondent, statuses } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const sealed = put({ tenantId: listed, sealed: true, status: statuses.pending });
  const unlinked = put({ status: statuses.pending });
  const elsewhere = put({ tenantId: foreign, status: statuses.pending });
  const missing = variant.makeCase({}).id;
  for (const [caller, item] of variant.random.shuffle([
    [supervisor, elsewhere],
    [auditor, sealed],
    [respondent, unlinked],
  ] as const)) {
    ask(caller, { purpose: 'hidden', handler: 'getCase', item });
    ask(caller, { purpose: 'missing', handler: 'getCase', item: missing });
    ask(caller, { purpose: 'hidden', handler: 'approveCase', item });
  }
  return requests;
}

/** Under 403_WITHIN_TENANT and REDACT_EVIDENCE: refusals that may be seen, and evidence that may not. */
export function hidingWithinTenant(variant: Variant, policy: Policy): RequestBuilder {
  const { foreign, listed, supervisor, investigator, auditor, respondent, statuses } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const unrelated = put({ status: statuses.pending });
  const elsewhere = put({ tenantId: foreign, status: statuses.pending });
  const linked = { respondentIds: [respondent.respondentId as string] };
  const refused = variant.random.pick([investigator, respondent]);
  for (const [caller, item] of [
    [refused, unrelated],
    [supervisor, elsewhere],
  ] as const) {
    ask(caller, { purpose: 'hidden', handler: 'getCase', item });
    ask(caller, { purpose: 'hidden', handler: 'approveCase', item });
  }
  ask(auditor, { purpose: 'sealed-evidence', handler: 'getCase', item: put({ tenantId: listed, sealed: true }) });
  ask(respondent, { purpose: 'sealed-evidence', handler: 'getCase', item: put({ ...linked, sealed: true }) });
  ask(supervisor, { purpose: 'sealed-evidence', handler: 'getCase', item: put({ sealed: true }) });
  ask(auditor, { purpose: 'sealed-evidence', handler: 'listCases' });
  return requests;
}

/** The auditor's list, page by page, in a world with hidden cases and in one that never had any. */
export function listing(
  variant: Variant,
  policy: Policy,
): { readonly cases: readonly Case[]; readonly steps: readonly (WalkStep | RequestStep)[] } {
  const { auditor, random } = variant;
  const cases = random.shuffle([
    ...auditor.auditTenants.flatMap((tenantId) => [
      ...Array.from({ length: 3 }, () => variant.makeCase({ tenantId })),
      ...Array.from({ length: 2 }, () => variant.makeCase({ tenantId, sealed: true })),
    ]),
    variant.makeCase({ tenantId: variant.foreign }),
  ]);
  const limit = random.integer(2, policy.maximumPageSize - 1);
  const walk = {
    kind: 'walk',
    actor: actorOf(variant, auditor),
    caller: auditor,
    limit,
    visibleIds: visibleIds(auditor, cases, policy),
  } as const;
  const requests = createRequests(variant, policy);
  requests.ask(auditor, { purpose: 'over-limit', handler: 'listCases', query: { limit: '500' } });
  requests.ask(auditor, { purpose: 'over-limit', handler: 'listCases' });
  return {
    cases,
    steps: [
      { ...walk, instance: 'a', withHidden: false },
      { ...walk, instance: 'a', withHidden: true },
      ...requests.steps,
    ],
  };
}

function visibleIds(caller: CallerClaims, cases: readonly Case[], policy: Policy): readonly string[] {
  return cases
    .filter((item) => decideCase(caller, 'READ', item, policy).allow)
    .map((item) => item.id)
    .sort();
}

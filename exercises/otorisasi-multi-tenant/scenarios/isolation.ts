import type { Policy } from '#world/case-policy';
import { createRequests } from '../request-builder.ts';
import type { RequestBuilder } from '../request-builder.ts';
import type { Variant } from '../variant.ts';

/**
 * Everything that scope alone would let through. Each request is about a case of its own, so that one
 * answer cannot spoil another. The policy hides sealed cases.
 */
export function isolation(variant: Variant, policy: Policy): RequestBuilder {
  const requests = createRequests(variant, policy);
  const own = requests.put({});
  otherTenants(variant, requests);
  clientClaims(variant, requests);
  outsiders(variant, requests);
  insiders(variant, requests);
  strangers(variant, requests);
  return { ...requests, cases: [...requests.cases, own] };
}

function otherTenants({ foreign, investigator, supervisor, statuses }: Variant, { put, ask }: RequestBuilder): void {
  const { unitId, regionId } = investigator;
  const purpose = 'other-tenant';
  ask(supervisor, { purpose, handler: 'getCase', item: put({ tenantId: foreign }) });
  ask(investigator, { purpose, handler: 'getCase', item: put({ tenantId: foreign, unitId, regionId }) });
  ask(supervisor, { purpose, handler: 'approveCase', item: put({ tenantId: foreign, status: statuses.pending }) });
}

/** What a client says about itself in headers, query and body. */
function clientClaims(
  { earlyId, foreign, investigator, supervisor, statuses }: Variant,
  { put, ask }: RequestBuilder,
): void {
  const { unitId, regionId } = investigator;
  const purpose = 'client-tenant';
  const headers = { 'x-tenant-id': foreign };
  const query = { tenantId: foreign };
  const there = put({ id: earlyId(), tenantId: foreign });
  ask(supervisor, { purpose, handler: 'getCase', item: there, headers });
  ask(supervisor, { purpose, handler: 'getCase', item: put({ tenantId: foreign }), query });
  ask(supervisor, { purpose, handler: 'listCases', headers, query, forbiddenIds: [there.id] });
  ask(supervisor, {
    purpose,
    handler: 'approveCase',
    item: put({ tenantId: foreign, status: statuses.pending }),
    body: { tenantId: foreign },
  });
  ask(investigator, {
    purpose: 'body-role',
    handler: 'approveCase',
    item: put({ unitId, regionId, status: statuses.pending }),
    body: { role: 'supervisor', roles: ['supervisor'], sub: supervisor.sub, userId: supervisor.sub },
  });
}

function outsiders(variant: Variant, { put, ask }: RequestBuilder): void {
  const { earlyId, foreign, listed, auditor, respondent, statuses } = variant;
  const linked = { respondentIds: [respondent.respondentId as string] };
  const unlisted = put({ id: earlyId(), tenantId: foreign });
  ask(auditor, { purpose: 'unlisted-tenant', handler: 'getCase', item: unlisted });
  ask(auditor, { purpose: 'unlisted-tenant', handler: 'listCases', forbiddenIds: [unlisted.id] });
  ask(auditor, {
    purpose: 'auditor-writes',
    handler: 'approveCase',
    item: put({ tenantId: listed, status: statuses.pending }),
  });
  const sealed = put({ id: earlyId(), tenantId: listed, sealed: true });
  ask(auditor, { purpose: 'sealed', handler: 'getCase', item: sealed });
  ask(auditor, { purpose: 'sealed', handler: 'listCases', forbiddenIds: [sealed.id] });
  ask(respondent, { purpose: 'sealed', handler: 'getCase', item: put({ ...linked, sealed: true }) });
  const unlinked = put({ id: earlyId() });
  ask(respondent, { purpose: 'unlinked', handler: 'getCase', item: unlinked });
  ask(respondent, { purpose: 'unlinked', handler: 'listCases', forbiddenIds: [unlinked.id] });
}

function insiders(variant: Variant, { put, ask }: RequestBuilder): void {
  const { earlyId, investigator, supervisor, statuses, random } = variant;
  const otherUnit = put({ id: earlyId() });
  ask(investigator, { purpose: 'other-unit', handler: 'getCase', item: otherUnit });
  ask(investigator, { purpose: 'other-unit', handler: 'listCases', forbiddenIds: [otherUnit.id] });
  for (const status of random.shuffle([statuses.early, random.pick([statuses.approved, ...statuses.others])])) {
    ask(supervisor, { purpose: 'wrong-status', handler: 'approveCase', item: put({ status }) });
  }
}

function strangers({ newcomer, unplaced, statuses }: Variant, { put, ask }: RequestBuilder): void {
  const { unitId, regionId } = newcomer;
  const purpose = 'unknown';
  ask(newcomer, { purpose, handler: 'getCase', item: put({ unitId, regionId }) });
  ask(newcomer, { purpose, handler: 'approveCase', item: put({ unitId, regionId, status: statuses.pending }) });
  ask(unplaced, { purpose, handler: 'getCase', item: put({ unitId: null, regionId: null }) });
}

/** Different callers after one another in one execution environment, about the same case. */
export function sharedInstance(variant: Variant, policy: Policy): RequestBuilder {
  const { supervisor, colleague, investigator } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const [first, second] = [put({}), put({})];
  ask(supervisor, { purpose: 'shared', handler: 'getCase', item: first });
  ask(investigator, { purpose: 'shared', handler: 'getCase', item: first });
  ask(investigator, { purpose: 'shared', handler: 'getCase', item: second });
  ask(colleague, { purpose: 'shared', handler: 'getCase', item: second });
  return requests;
}

/** Two supervisors approve the same case at the same moment, each in an environment of its own. */
export function race(variant: Variant, policy: Policy): RequestBuilder {
  const { supervisor, colleague, statuses } = variant;
  const requests = createRequests(variant, policy);
  const item = requests.put({ status: statuses.pending });
  requests.ask(supervisor, { purpose: 'race', handler: 'approveCase', item, instance: 'a' });
  requests.ask(colleague, { purpose: 'race', handler: 'approveCase', item, instance: 'b', together: true });
  return requests;
}

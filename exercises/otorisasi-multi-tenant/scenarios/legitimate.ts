import type { Policy } from '#world/case-policy';
import { createRequests } from '../request-builder.ts';
import type { RequestBuilder } from '../request-builder.ts';
import type { Variant } from '../variant.ts';

/** Every role does once what it is there for. */
export function legitimate(variant: Variant, policy: Policy): RequestBuilder {
  const { home, listed, investigator, supervisor, colleague, auditor, respondent, statuses } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const { unitId, regionId } = investigator;

  ask(investigator, { purpose: 'legitimate', handler: 'getCase', item: put({ unitId, regionId }) });
  ask(supervisor, { purpose: 'legitimate', handler: 'getCase', item: put({ sealed: true }) });
  ask(auditor, { purpose: 'legitimate', handler: 'getCase', item: put({ tenantId: listed }) });
  ask(respondent, {
    purpose: 'legitimate',
    handler: 'getCase',
    item: put({ respondentIds: [`res-${variant.random.integer(10, 99)}`, respondent.respondentId as string] }),
  });
  ask(colleague, { purpose: 'legitimate', handler: 'approveCase', item: put({ status: statuses.pending }) });
  ask(supervisor, { purpose: 'legitimate-list', handler: 'listCases' });
  return {
    ...requests,
    cases: [...requests.cases, variant.makeCase({ tenantId: home }), variant.makeCase({ tenantId: listed })],
  };
}

/** The policy service refuses, or says nothing until the client gives up. */
export function policyFails(variant: Variant, policy: Policy): RequestBuilder {
  const { supervisor, statuses, random } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const [first, second] = random.shuffle(['fails', 'times-out'] as const) as ['fails', 'times-out'];

  ask(supervisor, { purpose: 'policy-fails', handler: 'getCase', item: put({}), policyService: first });
  ask(supervisor, {
    purpose: 'policy-fails',
    handler: 'approveCase',
    item: put({ status: statuses.pending }),
    policyService: first,
  });
  ask(supervisor, { purpose: 'policy-fails', handler: 'listCases', policyService: second });
  ask(supervisor, { purpose: 'policy-fails', handler: 'getCase', item: put({}), policyService: second });
  return requests;
}

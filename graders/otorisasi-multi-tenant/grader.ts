import { exercise } from '#exercises/otorisasi-multi-tenant/exercise.ts';
import { scenarios } from '#exercises/otorisasi-multi-tenant/scenarios.ts';
import { defineGrader } from '#kit';
import * as audit from './checks/audit.ts';
import * as cache from './checks/authorizer-cache.ts';
import * as failure from './checks/failure.ts';
import * as gateway from './checks/gateway.ts';
import * as hiding from './checks/hiding.ts';
import * as isolation from './checks/isolation.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';

/** Grades `otorisasi-multi-tenant`: from the door inward, in the order in which a request meets its gates. */
export const grader = defineGrader({
  exercise,
  scenarios,
  run,
  tell,
  checks: {
    'refuses-legitimate-caller': gateway.refusesLegitimateCaller,
    'calls-handler-without-token': gateway.callsHandlerWithoutToken,
    'trusts-unverified-token': gateway.trustsUnverifiedToken,
    'route-scope-missing': gateway.routeScopeMissing,
    'accepts-id-token': gateway.acceptsIdToken,
    'gateway-reads-case': gateway.gatewayReadsCase,
    'authorizer-cache-keyed-by-path': cache.authorizerCacheKeyedByPath,
    'authorizer-cache-shared-between-callers': cache.authorizerCacheSharedBetweenCallers,
    'authorizer-cache-shared-between-routes': cache.authorizerCacheSharedBetweenRoutes,
    'ignores-object-tenant': isolation.ignoresObjectTenant,
    'trusts-client-tenant': isolation.trustsClientTenant,
    'trusts-role-in-body': isolation.trustsRoleInBody,
    'auditor-crosses-unlisted-tenant': isolation.auditorCrossesUnlistedTenant,
    'auditor-writes': isolation.auditorWrites,
    'auditor-sees-sealed': isolation.auditorSeesSealed,
    'respondent-reads-unlinked-case': isolation.respondentReadsUnlinkedCase,
    'investigator-crosses-unit': isolation.investigatorCrossesUnit,
    'ignores-case-status': isolation.ignoresCaseStatus,
    'approves-twice-under-race': isolation.approvesTwiceUnderRace,
    'reuses-decision-of-other-caller': isolation.reusesDecisionOfOtherCaller,
    'decide-disagrees-with-policy': isolation.decideDisagreesWithPolicy,
    'hidden-differs-from-missing': hiding.hiddenDiffersFromMissing,
    'hides-differently-per-route': hiding.hidesDifferentlyPerRoute,
    'sealed-evidence-in-response': hiding.sealedEvidenceInResponse,
    'counts-hidden-cases': hiding.countsHiddenCases,
    'list-without-limit': hiding.listWithoutLimit,
    'allows-unknown-role-or-action': failure.allowsUnknownRoleOrAction,
    'allows-when-policy-fails': failure.allowsWhenPolicyFails,
    'audit-entry-incomplete': audit.auditEntryIncomplete,
    'denial-not-audited': audit.denialNotAudited,
    'audit-contains-secret': audit.auditContainsSecret,
    'error-shape-differs': audit.errorShapeDiffers,
  },
});

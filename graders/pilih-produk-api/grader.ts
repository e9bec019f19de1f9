import { exercise } from '#exercises/pilih-produk-api/exercise.ts';
import { scenarios } from '#exercises/pilih-produk-api/scenarios.ts';
import { defineGrader } from '#kit';
import * as alarms from './checks/alarms.ts';
import * as auth from './checks/auth.ts';
import * as edge from './checks/edge.ts';
import * as log from './checks/log.ts';
import * as product from './checks/product.ts';
import * as reasons from './checks/reasons.ts';
import * as throttle from './checks/throttle.ts';
import * as tiers from './checks/tiers.ts';
import * as validation from './checks/validation.ts';
import { run } from './run.ts';

/** Grades `pilih-produk-api`: whether there is a door, who comes through it, how many, and what is seen of them. */
export const grader = defineGrader({
  exercise,
  scenarios,
  run,
  tell: () => ({ participants: [], steps: [] }),
  checks: {
    'design-malformed': product.designMalformed,
    'product-lacks-feature': product.productLacksFeature,
    'callers-unproven': auth.callersUnproven,
    'api-key-as-authentication': auth.apiKeyAsAuthentication,
    'feature-not-turned-on': product.featureNotTurnedOn,
    'authentication-unavailable': product.authenticationUnavailable,
    'endpoint-does-not-fit': product.endpointDoesNotFit,
    'websocket-without-push': product.websocketWithoutPush,
    'tokens-unverified': auth.tokensUnverified,
    'cognito-for-other-issuer': auth.cognitoForOtherIssuer,
    'route-scope-missing': auth.routeScopeMissing,
    'write-opened-by-read-scope': auth.writeOpenedByReadScope,
    'default-endpoint-bypasses-mtls': auth.defaultEndpointBypassesMtls,
    'throttle-not-of-product': throttle.throttleNotOfProduct,
    'refuses-expected-load': throttle.refusesExpectedLoad,
    'rate-above-capacity': throttle.rateAboveCapacity,
    'burst-exceeds-concurrency': throttle.burstExceedsConcurrency,
    'limit-above-account': throttle.limitAboveAccount,
    'tiers-not-monotonic': tiers.tiersNotMonotonic,
    'quota-below-need': tiers.quotaBelowNeed,
    'quota-contradicts-rate': tiers.quotaContradictsRate,
    'tiers-exceed-capacity': tiers.tiersExceedCapacity,
    'quota-as-hard-limit': throttle.quotaAsHardLimit,
    'expensive-route-unlimited': throttle.expensiveRouteUnlimited,
    'expensive-route-loosest': throttle.expensiveRouteLoosest,
    'firewall-not-in-path': edge.firewallNotInPath,
    'firewall-bypassed': edge.firewallBypassed,
    'shape-checked-too-late': validation.shapeCheckedTooLate,
    'gateway-cannot-validate': validation.gatewayCannotValidate,
    'domain-rule-in-gateway': validation.domainRuleInGateway,
    'log-variable-unknown': log.logVariableUnknown,
    'log-field-missing': log.logFieldMissing,
    'log-caller-missing': log.logCallerMissing,
    'log-contains-secret': log.logContainsSecret,
    'metric-unknown': alarms.metricUnknown,
    'alarm-missing': alarms.alarmMissing,
    'reason-unfounded': reasons.reasonUnfounded,
    'reasons-do-not-decide': reasons.reasonsDoNotDecide,
    'builds-what-product-has': reasons.buildsWhatProductHas,
    'dearer-product-than-needed': reasons.dearerProductThanNeeded,
  },
});

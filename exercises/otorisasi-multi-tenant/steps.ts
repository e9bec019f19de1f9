import type { Case, CaseDecision, Policy, Principal } from '#world/case-policy';
import type { PolicyServiceMode } from '#world/policy-service';
import type { Scenario } from '#kit';
import type { CallerClaims } from './variant.ts';

export type RouteName = 'getCase' | 'approveCase' | 'listCases';

/** What is wrong with the credentials of a request, if anything. */
export type Credentials =
  | 'valid'
  | 'no-token'
  | 'not-a-token'
  | 'forged-signature'
  | 'unsigned'
  | 'other-issuer'
  | 'other-audience'
  | 'expired'
  | 'id-token';

/** One request of a client. `purpose` says which question it was put in the scenario for. */
export interface RequestStep {
  readonly kind: 'request';
  readonly purpose: string;
  readonly actor: string;
  readonly instance: string;
  readonly caller: CallerClaims;
  readonly credentials: Credentials;
  readonly handler: RouteName;
  readonly caseId: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly policyService: PolicyServiceMode;
  /** Starts together with the step before it. */
  readonly together: boolean;
  /** What the policy says of it; undefined for a list, and for a case that does not exist. */
  readonly expected?: CaseDecision;
  /** Whether the caller gets the case without its evidence. */
  readonly withheld: boolean;
  /** What a list must not contain. */
  readonly forbiddenIds: readonly string[];
}

/** All pages of one caller's list. */
export interface WalkStep {
  readonly kind: 'walk';
  readonly actor: string;
  readonly instance: string;
  readonly caller: CallerClaims;
  readonly limit: number;
  /** Whether the store also holds the cases that this caller may not see. */
  readonly withHidden: boolean;
  readonly visibleIds: readonly string[];
}

/** One question to `decide`. */
export interface DecideStep {
  readonly kind: 'decide';
  readonly principal: Principal;
  readonly action: string;
  readonly item: Case;
  readonly policy: Policy;
  readonly expected: CaseDecision;
  /** Undefined role, undefined action or missing claim: nothing in the rules allows it. */
  readonly unknown: boolean;
}

export type Step = RequestStep | WalkStep | DecideStep;

/** A scenario with the cases and the policy of its world. */
export interface CaseScenario extends Scenario<Step> {
  /** Whether requests follow so closely that the authorizer's cached results still hold. */
  readonly warmCache: boolean;
  readonly cases: readonly Case[];
  readonly policy: Policy;
}

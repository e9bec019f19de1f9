/**
 * The policy of the case system as a pure function: who may do what with which case. Lessons draw
 * their heat maps with it and graders compare a submission with it.
 */

export type CaseAction = 'READ' | 'COMMENT' | 'APPROVE';

/** Who is asking: claims of a token that has been verified. A claim that the token lacks is null. */
export interface Principal {
  readonly sub: string;
  readonly role: string;
  readonly tenantId: string;
  readonly unitId: string | null;
  readonly regionId: string | null;
  readonly respondentId: string | null;
  /** Tenants whose cases an auditor may read. */
  readonly auditTenants: readonly string[];
}

export interface Evidence {
  readonly id: string;
  readonly content: string;
}

export interface Case {
  readonly id: string;
  readonly tenantId: string;
  /** Null while the case is assigned to no unit. */
  readonly unitId: string | null;
  readonly regionId: string | null;
  readonly status: string;
  readonly sealed: boolean;
  readonly respondentIds: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What may differ between organisations and over time, without a new release. */
export interface Policy {
  readonly version: string;
  /** What a refused caller may learn: nothing at all, or that a case of the own tenant exists. */
  readonly hide: 'ALWAYS_404' | '403_WITHIN_TENANT';
  /** What ties an investigator to a case. */
  readonly relation: 'UNIT' | 'REGION';
  /** What an auditor or respondent gets of a sealed case: nothing, or the case without its evidence. */
  readonly sealed: 'HIDE_CASE' | 'REDACT_EVIDENCE';
  /** Approving moves a case from one status to another. */
  readonly approval: { readonly from: string; readonly to: string };
  /** Statuses in which a case takes comments. */
  readonly commentable: readonly string[];
  readonly maximumPageSize: number;
}

export type DecisionReason =
  | 'allowed'
  | 'unknown-role'
  | 'unknown-action'
  | 'other-tenant'
  | 'tenant-not-listed'
  | 'not-related'
  | 'not-linked'
  | 'sealed'
  | 'role-may-not'
  | 'wrong-status';

export interface CaseDecision {
  readonly allow: boolean;
  readonly reason: DecisionReason;
  /** Whether the caller may learn that the case exists. True for everything that is allowed. */
  readonly visible: boolean;
}

const roles: readonly string[] = ['investigator', 'supervisor', 'auditor', 'respondent'];
const actions: readonly string[] = ['READ', 'COMMENT', 'APPROVE'];

/**
 * Decides whether `principal` may perform `action` on `item` under `policy`. Denies whatever no rule
 * allows: unknown roles, unknown actions, missing claims.
 */
export function decideCase(principal: Principal, action: string, item: Case, policy: Policy): CaseDecision {
  const unreadable = whyUnreadable(principal, item, policy);
  if (unreadable !== undefined) {
    return { allow: false, reason: unreadable, visible: existenceIsKnown(principal, item, policy) };
  }
  const refused = whyRefused(principal, action, item, policy);
  return { allow: refused === undefined, reason: refused ?? 'allowed', visible: true };
}

/** Whether a principal who may read `item` gets it without its evidence. */
export function evidenceIsWithheld(principal: Principal, item: Case, policy: Policy): boolean {
  return item.sealed && policy.sealed === 'REDACT_EVIDENCE' && isOutsider(principal);
}

/** Tenants in which a principal could find cases at all. */
export function tenantsOf(principal: Principal): readonly string[] {
  return principal.role === 'auditor' ? principal.auditTenants : [principal.tenantId];
}

function whyUnreadable(principal: Principal, item: Case, policy: Policy): DecisionReason | undefined {
  if (!roles.includes(principal.role)) return 'unknown-role';
  if (!tenantsOf(principal).includes(item.tenantId)) {
    return principal.role === 'auditor' ? 'tenant-not-listed' : 'other-tenant';
  }
  if (item.sealed && policy.sealed === 'HIDE_CASE' && isOutsider(principal)) return 'sealed';
  if (principal.role === 'investigator' && !isRelated(principal, item, policy)) return 'not-related';
  if (principal.role === 'respondent' && !isLinked(principal, item)) return 'not-linked';
  return undefined;
}

function whyRefused(principal: Principal, action: string, item: Case, policy: Policy): DecisionReason | undefined {
  if (!actions.includes(action)) return 'unknown-action';
  if (action === 'READ') return undefined;
  if (isOutsider(principal)) return 'role-may-not';
  if (action === 'COMMENT') return policy.commentable.includes(item.status) ? undefined : 'wrong-status';
  if (principal.role !== 'supervisor') return 'role-may-not';
  return item.status === policy.approval.from ? undefined : 'wrong-status';
}

function existenceIsKnown(principal: Principal, item: Case, policy: Policy): boolean {
  return (
    policy.hide === '403_WITHIN_TENANT' &&
    principal.tenantId === item.tenantId &&
    !(item.sealed && policy.sealed === 'HIDE_CASE')
  );
}

function isOutsider(principal: Principal): boolean {
  return principal.role === 'auditor' || principal.role === 'respondent';
}

function isRelated(principal: Principal, item: Case, policy: Policy): boolean {
  return policy.relation === 'UNIT'
    ? principal.unitId !== null && principal.unitId === item.unitId
    : principal.regionId !== null && principal.regionId === item.regionId;
}

function isLinked(principal: Principal, item: Case): boolean {
  return principal.respondentId !== null && item.respondentIds.includes(principal.respondentId);
}

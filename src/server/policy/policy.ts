import type { MemberAs, Role } from '#contract';

/** Who asks. Roles and cohorts are read from the database at each request, never from what a client says. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'account';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly cohorts: ReadonlyMap<string, MemberAs>;
    }
  | {
      readonly kind: 'machine';
      readonly id: string;
      readonly name: string;
      readonly cohorts: ReadonlySet<string>;
      /** When its token ends, in epoch milliseconds. */
      readonly expiresAt: number;
    };

/** What is asked of. Its facts come from the database; an object that does not exist is decided on as `missing`. */
export type PolicyObject =
  | { readonly kind: 'none' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'cohort'; readonly id: string }
  | {
      readonly kind: 'submission';
      readonly owner: string;
      /** Cohorts in which the owner learns now. */
      readonly ownerCohorts: readonly string[];
      /** The cohort in whose name the caller acts on it, where the route names one. */
      readonly inCohort?: string;
      readonly passed?: boolean;
    }
  | {
      readonly kind: 'member';
      readonly cohort: string;
      readonly id: string;
      readonly as: MemberAs;
      readonly lastInstructor: boolean;
    }
  | { readonly kind: 'account'; readonly id: string; readonly lastAdministrator: boolean };

export type Action = keyof typeof scopes;

export type Decision =
  | { readonly kind: 'allowed' }
  /** 401: nobody is signed in. */
  | { readonly kind: 'unknown-caller' }
  /** 403: the route is not for this role, whatever the object. */
  | { readonly kind: 'denied' }
  /** 404: exactly as if the object were not there. */
  | { readonly kind: 'hidden' }
  /** 409: visible and allowed, but its state does not admit it. */
  | { readonly kind: 'conflict'; readonly reason: 'last-instructor' | 'last-administrator' };

type Scope = 'anyone' | 'account' | 'signed-in' | 'instructor' | 'administrator';

/** The scope of each route, which is asked first. `instructor` is whoever teaches: by role, by a cohort, or as a machine. */
export const scopes = {
  'course.read': 'anyone',
  'me.read': 'signed-in',
  'me.write': 'account',
  'draft.read': 'account',
  'draft.write': 'account',
  'submission.create': 'account',
  'submission.list-own': 'account',
  'submission.read': 'signed-in',
  'submission.compare': 'signed-in',
  'submission.reference': 'account',
  'submission.override': 'instructor',
  'submission.comment': 'instructor',
  'cohort.create': 'instructor',
  'cohort.list': 'signed-in',
  'cohort.join': 'account',
  'cohort.read': 'signed-in',
  'cohort.teach': 'instructor',
  'cohort.change': 'instructor',
  'member.change': 'instructor',
  'regrade.create': 'instructor',
  'account.list': 'administrator',
  'account.change': 'administrator',
  'audit.read': 'administrator',
} as const satisfies Record<string, Scope>;

const allowed: Decision = { kind: 'allowed' };
const hidden: Decision = { kind: 'hidden' };
const denied: Decision = { kind: 'denied' };

/**
 * Whether `principal` may do `action` to `object`: the route's scope first, then the object and its state. Pure, and closed by
 * default: whatever is not named here is hidden. A cohort is a tenant; nothing of one is told to the instructors of another.
 */
export function decide(principal: Principal, action: Action, object: PolicyObject): Decision {
  const scope = decideScope(principal, scopes[action]);
  if (scope.kind !== 'allowed') return scope;
  switch (object.kind) {
    case 'none':
      return allowed;
    case 'missing':
      return hidden;
    case 'cohort':
      return decideCohort(principal, action, object.id);
    case 'submission':
      return decideSubmission(principal, action, object);
    case 'member':
      if (!teaches(principal, object.cohort)) return hidden;
      if (principal.kind === 'machine') return denied;
      return object.lastInstructor ? { kind: 'conflict', reason: 'last-instructor' } : allowed;
    case 'account':
      return object.lastAdministrator ? { kind: 'conflict', reason: 'last-administrator' } : allowed;
  }
}

function decideScope(principal: Principal, scope: Scope): Decision {
  if (scope === 'anyone') return allowed;
  if (principal.kind === 'anonymous') return { kind: 'unknown-caller' };
  if (scope === 'signed-in') return allowed;
  if (principal.kind === 'machine') return scope === 'instructor' ? allowed : denied;
  if (scope === 'account' || principal.role === 'admin') return allowed;
  if (scope === 'administrator') return denied;
  return isInstructor(principal) ? allowed : denied;
}

function decideCohort(principal: Principal, action: Action, cohort: string): Decision {
  if (teaches(principal, cohort)) {
    // A machine reads, compares and comments; who belongs to a class is decided by people.
    return principal.kind === 'machine' && action === 'cohort.change' ? denied : allowed;
  }
  if (action !== 'cohort.read') return learns(principal, cohort) ? denied : hidden;
  return learns(principal, cohort) ? allowed : hidden;
}

function decideSubmission(
  principal: Principal,
  action: Action,
  { inCohort, owner, ownerCohorts, passed }: PolicyObject & { readonly kind: 'submission' },
): Decision {
  const own = principal.kind === 'account' && principal.id === owner;
  const taught = ownerCohorts.some((cohort) => teaches(principal, cohort) && (inCohort ?? cohort) === cohort);
  switch (action) {
    case 'submission.read':
    case 'submission.compare':
      return own || taught ? allowed : hidden;
    case 'submission.reference':
      return own && passed === true ? allowed : hidden;
    case 'submission.override':
    case 'submission.comment':
      return taught ? allowed : hidden;
    default:
      return hidden;
  }
}

function isInstructor(principal: Principal & { readonly kind: 'account' }): boolean {
  return principal.role === 'instructor' || [...principal.cohorts.values()].includes('instructor');
}

/** Whether the principal teaches a cohort: as its instructor, as a machine of it, or as an administrator. */
export function teaches(principal: Principal, cohort: string): boolean {
  if (principal.kind === 'machine') return principal.cohorts.has(cohort);
  if (principal.kind === 'anonymous') return false;
  return principal.role === 'admin' || principal.cohorts.get(cohort) === 'instructor';
}

function learns(principal: Principal, cohort: string): boolean {
  return principal.kind === 'account' && principal.cohorts.get(cohort) === 'learner';
}

/** How a principal is named in the audit and as the owner of idempotency keys. */
export function principalName(principal: Principal): string {
  return principal.kind === 'anonymous' ? 'anonymous' : `${principal.kind}:${principal.id}`;
}

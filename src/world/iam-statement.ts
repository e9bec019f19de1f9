import { findFailedCondition, type RequestKeys } from './iam-condition.ts';
import { matchesArn, matchesPattern } from './iam-pattern.ts';
import type { IamPolicy, IamStatement } from './iam-policy-schema.ts';

/** Who calls, as the policy sees it: a role or user that signed the request, or nobody in particular. */
export type PolicyPrincipal =
  { readonly kind: 'iam'; readonly arn: string; readonly organization?: string } | { readonly kind: 'anonymous' };

/** One request as a policy is asked about it. */
export interface PolicyRequest {
  readonly principal: PolicyPrincipal;
  /** E.g. `execute-api:Invoke`. */
  readonly action: string;
  /** E.g. `arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3/prod/GET/v1/cases`. */
  readonly resource: string;
  readonly keys: RequestKeys;
}

/** Which element of a statement does not fit the request; for a condition also which key, as `operator key`. */
export interface Mismatch {
  readonly element: 'principal' | 'action' | 'resource' | 'condition';
  readonly condition?: string;
}

/**
 * What a policy says of a request, and by which statement (its index, from 0). `delegated`: the statement names the
 * whole account, so within that account somebody still has to allow the caller.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type PolicyAnswer =
  | { readonly kind: 'deny'; readonly statement: number }
  | { readonly kind: 'allow'; readonly statement: number; readonly delegated: boolean }
  | { readonly kind: 'silent'; readonly mismatches: readonly Mismatch[] };

/** An explicit deny wins over every allow; what nobody allows is not allowed. */
export function evaluatePolicy(policy: IamPolicy, request: PolicyRequest): PolicyAnswer {
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  const mismatches = statements.map((statement) => findMismatch(statement, request));
  const fits = (effect: IamStatement['Effect']) =>
    statements.flatMap((one, index) => (one.Effect === effect && mismatches[index] === undefined ? [index] : []));
  const [denied] = fits('Deny');
  if (denied !== undefined) return { kind: 'deny', statement: denied };
  const allowing = fits('Allow');
  const direct = allowing.find((index) => !isDelegation(statements[index]));
  const allowed = direct ?? allowing[0];
  if (allowed !== undefined) return { kind: 'allow', statement: allowed, delegated: direct === undefined };
  return { kind: 'silent', mismatches: mismatches.filter((one) => one !== undefined) };
}

/** The first element of a statement that does not fit, in the order of {@link Mismatch}, or undefined. */
function findMismatch(statement: IamStatement, request: PolicyRequest): Mismatch | undefined {
  const { Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (Principal !== undefined && !isNamed(Principal, request.principal)) return { element: 'principal' };
  if (NotPrincipal !== undefined && isNamed(NotPrincipal, request.principal)) return { element: 'principal' };
  const action = request.action.toLowerCase();
  const isAction = (pattern: string) => matchesPattern(pattern.toLowerCase(), action);
  if (Action !== undefined && !list(Action).some(isAction)) return { element: 'action' };
  if (NotAction !== undefined && list(NotAction).some(isAction)) return { element: 'action' };
  const isResource = (pattern: string) => matchesArn(expand(pattern, request.resource), request.resource);
  if (Resource !== undefined && !list(Resource).some(isResource)) return { element: 'resource' };
  if (NotResource !== undefined && list(NotResource).some(isResource)) return { element: 'resource' };
  const condition = findFailedCondition(Condition ?? {}, keysOf(request));
  return condition === undefined ? undefined : { element: 'condition', condition };
}

/**
 * `execute-api:/prod/GET/v1/cases` is short for the whole ARN of the API that the policy hangs on.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
function expand(pattern: string, resource: string): string {
  if (!pattern.startsWith('execute-api:/')) return pattern;
  const api = resource.slice(0, resource.indexOf('/'));
  return api + pattern.slice('execute-api:'.length);
}

type Named = NonNullable<IamStatement['Principal']>;

function isNamed(named: Named, principal: PolicyPrincipal): boolean {
  const names = typeof named === 'string' ? [named] : list(named.AWS ?? []);
  return names.some((name) => isPrincipal(name, principal));
}

function isPrincipal(name: string, principal: PolicyPrincipal): boolean {
  if (name === '*') return true;
  if (principal.kind === 'anonymous') return false;
  return name === principal.arn || accountNamed(name) === accountOf(principal.arn);
}

/** The account that a principal names as a whole, by its number or its root, or undefined. */
function accountNamed(name: string): string | undefined {
  return /^(?:arn:aws[\w-]*:iam::)?(\d{12})(?::root)?$/.exec(name)?.[1];
}

function isDelegation(statement: IamStatement | undefined): boolean {
  const named = statement?.Principal;
  if (named === undefined || typeof named === 'string') return false;
  return list(named.AWS ?? []).every((name) => accountNamed(name) !== undefined);
}

/** Number of the account that an ARN belongs to. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** The request's own keys and those that follow from who signed it. */
function keysOf({ principal, keys }: PolicyRequest): RequestKeys {
  if (principal.kind === 'anonymous') return keys;
  const { arn, organization } = principal;
  return {
    ...keys,
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': accountOf(arn),
    ...(organization === undefined ? {} : { 'aws:PrincipalOrgID': organization }),
  };
}

function list(values: string | readonly string[]): readonly string[] {
  return typeof values === 'string' ? [values] : values;
}

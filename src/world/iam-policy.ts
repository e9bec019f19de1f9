import type { RequestKeys } from './iam-condition.ts';
import type { IamPolicy } from './iam-policy-schema.ts';
import { accountOf, evaluatePolicy, type PolicyAnswer, type PolicyRequest } from './iam-statement.ts';

/** What a request carries to say who sends it. */
export type Credential =
  /** Signed with SigV4 as this role or user. */
  | { readonly kind: 'signature'; readonly arn: string; readonly organization?: string }
  /** A bearer token; `valid` is what the API's authorizer finds. */
  | { readonly kind: 'token'; readonly valid: boolean }
  | { readonly kind: 'none' };

/** A request on its way to a private REST API. */
export interface ApiCall {
  readonly credential: Credential;
  /** E.g. `arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3/prod/GET/v1/cases`. */
  readonly resource: string;
  /** Condition keys of the way that it came: `aws:SourceVpce`, `aws:SourceVpc`, `aws:VpcSourceIp`. */
  readonly keys: RequestKeys;
}

/** What hangs where. Policies are parsed ones: see `iam-policy-schema.ts`. */
export interface ApiAccess {
  readonly authorization: 'NONE' | 'AWS_IAM' | 'COGNITO';
  /** Of the VPC endpoint. Without one of its own, an endpoint lets everything through. */
  readonly endpointPolicy?: IamPolicy | undefined;
  /** Of the API. A private API without one refuses every call. */
  readonly resourcePolicy?: IamPolicy | undefined;
  /** Of the caller's role or user. */
  readonly identityPolicy?: IamPolicy | undefined;
}

export type Gate = 'network' | 'endpoint' | 'authentication' | 'resource' | 'identity';

/** What one gate said. `missing`: no policy hangs there. `pass` and `fail` are answers of gates without a policy. */
export type GateAnswer = PolicyAnswer | { readonly kind: 'missing' } | { readonly kind: 'pass' | 'fail' };

export interface GateResult {
  readonly gate: Gate;
  readonly answer: GateAnswer;
}

/**
 * Whether the API answers the call. `gates` are those that were asked, in order; `by` is the one that decided, and
 * its answer names the statement.
 */
export interface AccessDecision {
  readonly kind: 'allowed' | 'refused';
  readonly status: 200 | 401 | 403;
  readonly by: Gate;
  readonly gates: readonly GateResult[];
}

const action = 'execute-api:Invoke';

/**
 * Evaluates a call to a private REST API as API Gateway does: endpoint policy first, then resource policy and, with
 * IAM, the caller's policy. Within one account one of the two has to allow, across accounts both. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html
 */
export function evaluateAccess(access: ApiAccess, call: ApiCall): AccessDecision {
  const gates: GateResult[] = [];
  const refuse = (by: Gate, status: 401 | 403 = 403): AccessDecision => ({ kind: 'refused', status, by, gates });
  const ask = (gate: Gate, answer: GateAnswer): GateAnswer['kind'] => {
    gates.push({ gate, answer });
    return answer.kind;
  };

  const isInside = Object.keys(call.keys).some((key) => key.toLowerCase() === 'aws:sourcevpce');
  if (ask('network', { kind: isInside ? 'pass' : 'fail' }) === 'fail') return refuse('network');

  const endpoint = answerOf(access.endpointPolicy, call, true);
  if (ask('endpoint', endpoint) === 'deny' || endpoint.kind === 'silent') return refuse('endpoint');

  const isKnown = authenticates(access, call);
  if (ask('authentication', { kind: isKnown ? 'pass' : 'fail' }) === 'fail')
    return refuse('authentication', access.authorization === 'COGNITO' ? 401 : 403);

  const signed = access.authorization === 'AWS_IAM';
  const resource = answerOf(access.resourcePolicy, call, signed);
  ask('resource', resource);
  if (resource.kind === 'missing' || resource.kind === 'deny') return refuse('resource');
  if (!signed) return resource.kind === 'allow' ? allow('resource', gates) : refuse('resource');

  const identity = answerOf(access.identityPolicy, call, true);
  ask('identity', identity);
  const crossAccount = isCrossAccount(call);
  const sides = { resource: sideOf(resource, crossAccount), identity: sideOf(identity, crossAccount) };
  if (combineSides(sides.resource, sides.identity, crossAccount) === 'allowed')
    return allow(sides.resource === 'allow' && !crossAccount ? 'resource' : 'identity', gates);
  return refuse(crossAccount && sides.resource === 'silent' && sides.identity !== 'deny' ? 'resource' : 'identity');
}

/** What one side says in the end: a grant to the whole own account leaves the caller to that account's policies. */
function sideOf(answer: GateAnswer, crossAccount: boolean): Side {
  if (answer.kind === 'deny') return 'deny';
  if (answer.kind !== 'allow') return 'silent';
  return answer.delegated && !crossAccount ? 'silent' : 'allow';
}

export type Side = 'allow' | 'silent' | 'deny';

/**
 * The outcome of a signed call from what both sides say: a deny wins; within one account one allow is enough, across
 * accounts both are needed. Tables A and B of
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function combineSides(resource: Side, identity: Side, crossAccount: boolean): AccessDecision['kind'] {
  if (resource === 'deny' || identity === 'deny') return 'refused';
  const allows = [resource, identity].filter((side) => side === 'allow').length;
  return allows >= (crossAccount ? 2 : 1) ? 'allowed' : 'refused';
}

function allow(by: Gate, gates: readonly GateResult[]): AccessDecision {
  return { kind: 'allowed', status: 200, by, gates };
}

/** Whether the caller's account is another one than the API's. */
export function isCrossAccount({ credential, resource }: ApiCall): boolean {
  return credential.kind === 'signature' && accountOf(credential.arn) !== accountOf(resource);
}

function authenticates({ authorization }: ApiAccess, { credential }: ApiCall): boolean {
  if (authorization === 'AWS_IAM') return credential.kind === 'signature';
  if (authorization === 'COGNITO') return credential.kind === 'token' && credential.valid;
  return true;
}

/** What a policy says; only where signatures count is the caller more than an anonymous one. */
function answerOf(policy: IamPolicy | undefined, call: ApiCall, signed: boolean): GateAnswer {
  if (policy === undefined) return { kind: 'missing' };
  const { credential, resource, keys } = call;
  const principal: PolicyRequest['principal'] =
    signed && credential.kind === 'signature' ? { ...credential, kind: 'iam' } : { kind: 'anonymous' };
  return evaluatePolicy(policy, { principal, action, resource, keys });
}

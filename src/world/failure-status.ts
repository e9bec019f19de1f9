import { answerOfGateway } from './gateway-answer.ts';

export const contractStatuses = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504] as const;
export type ContractStatus = (typeof contractStatuses)[number];

/** Why a request failed, with what a gateway needs to know to answer it by itself. */
export type Failure =
  | { readonly kind: 'unknown-route' }
  | { readonly kind: 'malformed-body'; readonly validatedAtGateway: boolean }
  | { readonly kind: 'domain-violation'; readonly validatedAtGateway: boolean }
  /** The credential is there and cannot be trusted any more. */
  | { readonly kind: 'expired-credential'; readonly scheme: 'sigv4' | 'jwt' }
  | { readonly kind: 'missing-right'; readonly decidedBy: 'cognito-scope' | 'lambda-authorizer' | 'handler' }
  /** It exists, and this caller may not learn that it does. */
  | { readonly kind: 'hidden-resource' }
  | { readonly kind: 'state-conflict' }
  | { readonly kind: 'limit-exceeded' }
  /** The authorizer's own function threw. */
  | { readonly kind: 'authorizer-failed' }
  /** The function returned something that is no response. */
  | { readonly kind: 'malformed-response' }
  /** The gateway was not let in: the function has no concurrency left. */
  | { readonly kind: 'function-throttled' }
  | {
      readonly kind: 'slow-dependency';
      /** How long the work takes, and how long function and gateway wait for it. */
      readonly workSeconds: number;
      readonly functionSeconds: number;
      readonly gatewaySeconds: number;
    };
export type FailureKind = Failure['kind'];

const statusOf: Readonly<Record<FailureKind, ContractStatus>> = {
  'malformed-body': 400,
  'expired-credential': 401,
  'missing-right': 403,
  'unknown-route': 404,
  'hidden-resource': 404,
  'state-conflict': 409,
  'domain-violation': 422,
  'limit-exceeded': 429,
  'authorizer-failed': 500,
  'malformed-response': 502,
  'function-throttled': 503,
  'slow-dependency': 504,
};

/** The status that the contract promises for a failure: it follows from the cause, not from who noticed it. */
export function contractStatusOf({ kind }: Failure): ContractStatus {
  return statusOf[kind];
}

/**
 * What a REST API answers where nobody has set its gateway responses and the handler catches nothing. Undefined where
 * the gateway cannot see the failure and passes on whatever the handler says.
 *
 * MISSING_AUTHENTICATION_TOKEN, EXPIRED_TOKEN and ACCESS_DENIED are 403, UNAUTHORIZED (also of a Cognito scope) 401,
 * BAD_REQUEST_BODY 400, QUOTA_EXCEEDED and THROTTLED 429, AUTHORIZER_FAILURE 500; a function that cannot be invoked
 * is 500. docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html and
 * docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html
 */
export function gatewayStatusOf(failure: Failure): number | undefined {
  switch (failure.kind) {
    case 'unknown-route':
      return 403;
    case 'malformed-body':
      return failure.validatedAtGateway ? 400 : answerOfGateway({ kind: 'failed' }).status;
    case 'domain-violation':
      return failure.validatedAtGateway ? 400 : undefined;
    case 'expired-credential':
      return failure.scheme === 'sigv4' ? 403 : 401;
    case 'missing-right':
      return { 'cognito-scope': 401, 'lambda-authorizer': 403, handler: undefined }[failure.decidedBy];
    case 'hidden-resource':
    case 'state-conflict':
      return undefined;
    case 'limit-exceeded':
      return 429;
    case 'authorizer-failed':
    case 'function-throttled':
      return 500;
    case 'malformed-response':
      return answerOfGateway({ kind: 'returned', value: { caseId: 'case-456' } }).status;
    case 'slow-dependency':
      return answerOfGateway({ kind: orphanedSeconds(failure) > 0 ? 'running' : 'failed' }).status;
  }
}

/** Seconds for which a function goes on working after its gateway has answered without it. */
export function orphanedSeconds(failure: Failure): number {
  if (failure.kind !== 'slow-dependency') return 0;
  return Math.max(0, Math.min(failure.workSeconds, failure.functionSeconds) - failure.gatewaySeconds);
}

/** What a client does that believes a status. */
export type ClientReaction = 'fix-program' | 'renew-credential' | 'stop' | 'reload' | 'fix-input' | 'wait' | 'report';

/** Who a status sends to work. */
export type Repairer =
  | 'client-developer'
  | 'client-program'
  | 'grantor'
  | 'user'
  | 'caller'
  | 'api-code'
  | 'integration'
  | 'capacity'
  | 'dependency';

export interface StatusPromise {
  readonly reaction: ClientReaction;
  readonly repairer: Repairer;
}

/** What a status tells to machines that read only the number. */
export const statusPromises: Readonly<Record<ContractStatus, StatusPromise>> = {
  400: { reaction: 'fix-program', repairer: 'client-developer' },
  401: { reaction: 'renew-credential', repairer: 'client-program' },
  403: { reaction: 'stop', repairer: 'grantor' },
  404: { reaction: 'stop', repairer: 'client-developer' },
  409: { reaction: 'reload', repairer: 'user' },
  422: { reaction: 'fix-input', repairer: 'user' },
  429: { reaction: 'wait', repairer: 'caller' },
  500: { reaction: 'report', repairer: 'api-code' },
  502: { reaction: 'report', repairer: 'integration' },
  503: { reaction: 'wait', repairer: 'capacity' },
  504: { reaction: 'wait', repairer: 'dependency' },
};

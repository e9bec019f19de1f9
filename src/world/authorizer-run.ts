import {
  isAllowedBy,
  writeAnswer,
  type AnswerContext,
  type AnswerShape,
  type AuthorizerAnswer,
} from './authorizer-answer.ts';
import { createAuthorizerCache } from './authorizer-cache.ts';
import type { GatewayRequest } from './gateway.ts';
import { isIdentitySource, readIdentitySource } from './identity-source.ts';

export interface TimedRequest {
  /** Seconds since the run began. */
  readonly at: number;
  readonly request: GatewayRequest;
}

export interface AuthorizerSetup {
  readonly identitySources: readonly string[];
  readonly ttlSeconds: number;
  readonly shape: AnswerShape;
}

/** The routes that a caller may use in a tenant at that second. The authorizer asks this whenever it is asked. */
export type FindRights = (caller: string, tenant: string, at: number) => readonly string[];

/**
 * How a decision differs from the one without a cache. `leaked`: allowed by an answer that was never about this
 * request, or allowed in somebody else's name. `stale`: allowed by its own answer, from before the right was withdrawn.
 * `refused`: rejected although the caller may.
 */
export type Difference = 'leaked' | 'stale' | 'refused';

export interface AuthorizerOutcome {
  readonly call: TimedRequest;
  /** What the answer is kept under; undefined where nothing is kept. */
  readonly key: string | undefined;
  readonly allowed: boolean;
  /** Which call the function was asked about: this one or an earlier one. Undefined where an identity source is missing. */
  readonly askedBy: number | undefined;
  readonly answer: AuthorizerAnswer | undefined;
  /** The decision that the function would take now. */
  readonly direct: boolean;
  readonly difference: Difference | undefined;
}

/**
 * Sends requests, in the order of their times, through a gateway whose Lambda authorizer reads the token, the header
 * `x-tenant-id` and the route. Without an identity source there is no cache, and a request that lacks one is rejected
 * without a call: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export function runAuthorizer(
  { identitySources, ttlSeconds, shape }: AuthorizerSetup,
  calls: readonly TimedRequest[],
  findRights: FindRights,
): readonly AuthorizerOutcome[] {
  const sources = identitySources.filter(isIdentitySource);
  const isCached = sources.length > 0 && ttlSeconds > 0;
  const cache = createAuthorizerCache<Kept>(isCached ? ttlSeconds : 0);
  return calls.map((call, index): AuthorizerOutcome => {
    const values = sources.map((source) => readIdentitySource(source, call.request));
    const direct = isDirectlyAllowed(call, call.at, findRights);
    if (values.includes(undefined)) {
      return {
        call,
        key: undefined,
        allowed: false,
        askedBy: undefined,
        answer: undefined,
        direct,
        difference: undefined,
      };
    }
    const key = JSON.stringify(values);
    const known = cache.find(key, call.at);
    const kept = known ?? { index, at: call.at, answer: askFunction(shape, call, findRights) };
    if (known === undefined) cache.store(key, kept, call.at);
    const allowed = isAllowedBy(kept.answer, call.request);
    const difference = findDifference(call, kept, { allowed, direct }, findRights);
    return {
      call,
      key: isCached ? key : undefined,
      allowed,
      askedBy: kept.index,
      answer: kept.answer,
      direct,
      difference,
    };
  });
}

interface Kept {
  readonly index: number;
  readonly at: number;
  readonly answer: AuthorizerAnswer;
}

function askFunction(shape: AnswerShape, call: TimedRequest, findRights: FindRights): AuthorizerAnswer {
  const context = contextOf(call.request);
  return writeAnswer(shape, call.request, findRights(context.caller, context.tenant, call.at), context);
}

function isDirectlyAllowed({ request }: TimedRequest, at: number, findRights: FindRights): boolean {
  const { caller, tenant } = contextOf(request);
  return findRights(caller, tenant, at).includes(request.route);
}

function findDifference(
  call: TimedRequest,
  kept: Kept,
  { allowed, direct }: { readonly allowed: boolean; readonly direct: boolean },
  findRights: FindRights,
): Difference | undefined {
  if (!allowed) return direct ? 'refused' : undefined;
  const { caller, tenant } = contextOf(call.request);
  const isOwn = kept.answer.context.caller === caller && kept.answer.context.tenant === tenant;
  if (!isOwn) return 'leaked';
  if (direct) return undefined;
  return isDirectlyAllowed(call, kept.at, findRights) ? 'stale' : 'leaked';
}

function contextOf({ headers }: GatewayRequest): AnswerContext {
  return {
    caller: (headers['authorization'] ?? '').replace('Bearer ', ''),
    tenant: headers['x-tenant-id'] ?? '',
  };
}

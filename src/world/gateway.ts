import type { AuthorizerCache, AuthorizerResult } from './authorizer-cache.ts';
import { createAuthorizerCache } from './authorizer-cache.ts';
import type { Case } from './case-policy.ts';
import type { Authorizer, AuthorizerCondition, GatewayConfig } from './gateway-config.ts';
import { isIdentitySource, readIdentitySource } from './identity-source.ts';
import type { Token, TokenCheck, TokenExpectation } from './token.ts';
import { findFailedCheck } from './token.ts';

/** A request as it reaches the gateway. Header names are in lower case. */
export interface GatewayRequest {
  /** Method and path template, e.g. `GET /cases/{caseId}`. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** What the text in the `authorization` header decodes to; undefined where it is no token. */
  readonly token?: Token | undefined;
}

export type GatewayStage = 'route' | 'identity-source' | 'token' | 'scope' | 'condition';

/**
 * What became of a request. `status` is there only where AWS documents which status the client
 * receives; elsewhere all that is known is that the request does not get through.
 */
export type GatewayDecision =
  | {
      readonly kind: 'forwarded';
      /** Claims that the handler is given; undefined for an anonymous request. */
      readonly claims: Readonly<Record<string, unknown>> | undefined;
      readonly fromCache: boolean;
    }
  | {
      readonly kind: 'rejected';
      readonly stage: GatewayStage;
      readonly detail: string;
      readonly status?: number;
      readonly fromCache: boolean;
    };

/** What the gateway can reach. `expected` is what a right verifier of this API expects of a token. */
export interface GatewaySurroundings {
  readonly routes: readonly string[];
  readonly expected: TokenExpectation;
  /** Reads a case for an authorizer's condition. */
  readonly readCase: (caseId: string) => Case | undefined;
}

export interface Gateway {
  /** Identity sources that API Gateway does not accept. They are no part of the cache's key. */
  readonly refusedIdentitySources: readonly string[];
  readonly handle: (request: GatewayRequest) => GatewayDecision;
}

/**
 * Creates an API Gateway with one authorizer on all routes. The order is that of AWS: route, identity
 * source, authorizer (or its cached result), scope. Only a Lambda authorizer has a result cache.
 */
export function createGateway(config: GatewayConfig, surroundings: GatewaySurroundings): Gateway {
  const cache = createAuthorizerCache(config.authorizer.kind === 'lambda' ? config.cache.ttlSeconds : 0);
  return {
    refusedIdentitySources: config.cache.identitySources.filter((text) => !isIdentitySource(text)),
    handle: (request) => {
      if (!surroundings.routes.includes(request.route)) {
        return { kind: 'rejected', stage: 'route', detail: request.route, fromCache: false };
      }
      return config.authorizer.kind === 'lambda'
        ? handleWithCache(config, config.authorizer, cache, request, surroundings)
        : toDecision(config.authorizer, authorizeBuiltIn(config, config.authorizer, request, surroundings), false);
    },
  };
}

type BuiltIn = Exclude<Authorizer, { kind: 'lambda' }>;
type LambdaAuthorizer = Extract<Authorizer, { kind: 'lambda' }>;

function authorizeBuiltIn(
  config: GatewayConfig,
  authorizer: BuiltIn,
  request: GatewayRequest,
  { expected }: GatewaySurroundings,
): AuthorizerResult {
  const { token } = request;
  const scopes = config.routeScopes[request.route] ?? [];
  if (token === undefined) return { allow: false, stage: 'token', detail: 'missing' };
  const failed =
    authorizer.kind === 'jwt'
      ? findFailedCheck(token, ['signature', 'algorithm', 'issuer', 'audience', 'expiry'], {
          issuer: authorizer.issuer,
          audience: authorizer.audience,
          now: expected.now,
        })
      : findFailedCheck(token, ['signature', 'algorithm', 'issuer', 'expiry'], {
          issuer: authorizer.userPool,
          audience: [],
          now: expected.now,
        });
  if (failed !== undefined) return { allow: false, stage: 'token', detail: failed };
  // Without scopes on the route, a Cognito authorizer takes the token for an ID token.
  if (authorizer.kind === 'cognito' && scopes.length === 0 && token.tokenUse !== 'id') {
    return { allow: false, stage: 'token', detail: 'tokenUse' };
  }
  if (!hasScope(token, scopes)) return { allow: false, stage: 'scope', detail: scopes.join(' ') };
  return { allow: true, claims: token.claims };
}

function handleWithCache(
  config: GatewayConfig,
  authorizer: LambdaAuthorizer,
  cache: AuthorizerCache,
  request: GatewayRequest,
  surroundings: GatewaySurroundings,
): GatewayDecision {
  const values = config.cache.identitySources.filter(isIdentitySource).map((text) => readIdentitySource(text, request));
  const missing = values.indexOf(undefined);
  if (missing >= 0 && authorizer.onMissingToken === 'REJECT') {
    const detail = config.cache.identitySources.filter(isIdentitySource)[missing] ?? '';
    return { kind: 'rejected', stage: 'identity-source', detail, status: 401, fromCache: false };
  }
  const key = JSON.stringify(values);
  const known = cache.find(key, surroundings.expected.now);
  const result = known ?? authorizeByFunction(config, authorizer, request, surroundings);
  if (known === undefined) cache.store(key, result, surroundings.expected.now);
  return toDecision(authorizer, result, known !== undefined);
}

function authorizeByFunction(
  config: GatewayConfig,
  authorizer: LambdaAuthorizer,
  request: GatewayRequest,
  { expected, readCase }: GatewaySurroundings,
): AuthorizerResult {
  const { token } = request;
  if (token === undefined) {
    return authorizer.onMissingToken === 'ALLOW_ANONYMOUS'
      ? { allow: true, claims: undefined }
      : { allow: false, stage: 'token', detail: 'missing' };
  }
  const checks = authorizer.verifies.filter((check): check is TokenCheck => check !== 'scope');
  const failed = findFailedCheck(token, checks, expected);
  if (failed !== undefined) return { allow: false, stage: 'token', detail: failed };
  const scopes = config.routeScopes[request.route] ?? [];
  if (authorizer.verifies.includes('scope') && !hasScope(token, scopes)) {
    return { allow: false, stage: 'scope', detail: scopes.join(' ') };
  }
  const broken = authorizer.conditions.find((condition) => !holds(condition, request, token, readCase));
  if (broken !== undefined) return { allow: false, stage: 'condition', detail: broken.attribute };
  return { allow: true, claims: token.claims };
}

function holds(
  condition: AuthorizerCondition,
  request: GatewayRequest,
  token: Token,
  readCase: GatewaySurroundings['readCase'],
): boolean {
  if (condition.routes !== undefined && !condition.routes.includes(request.route)) return true;
  const expected = condition.equals.startsWith('claim.') ? token.claims[condition.equals.slice(6)] : condition.equals;
  const [owner, name = ''] = condition.attribute.split('.');
  if (owner === 'claim') return token.claims[name] === expected;
  const caseId = request.pathParameters['caseId'];
  if (owner !== 'case' || caseId === undefined) return true;
  const item = readCase(caseId) as Readonly<Record<string, unknown>> | undefined;
  return item !== undefined && item[name] === expected;
}

/** An empty list asks for nothing; otherwise one of its scopes is enough. */
function hasScope(token: Token, scopes: readonly string[]): boolean {
  return scopes.length === 0 || scopes.some((scope) => token.scopes.includes(scope));
}

function toDecision(authorizer: Authorizer, result: AuthorizerResult, fromCache: boolean): GatewayDecision {
  if (result.allow) return { kind: 'forwarded', claims: result.claims, fromCache };
  const status = documentedStatus(authorizer, result.stage);
  const rejected = { kind: 'rejected', stage: result.stage, detail: result.detail, fromCache } as const;
  return status === undefined ? rejected : { ...rejected, status };
}

/**
 * Statuses from the developer guide: an invalid token at a JWT or Cognito authorizer and a missing
 * scope at a Cognito authorizer give 401, a policy that denies gives 403. The JWT authorizer here is that
 * of an HTTP API: for a missing scope the guide says no more than that the request is rejected. At a JWT
 * authorizer of a REST API it is 403.
 */
function documentedStatus(authorizer: Authorizer, stage: 'token' | 'scope' | 'condition'): number | undefined {
  if (authorizer.kind === 'lambda') return 403;
  return stage === 'token' || authorizer.kind === 'cognito' ? 401 : undefined;
}

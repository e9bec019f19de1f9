import type { TokenCheck } from './token.ts';

/**
 * A comparison that a Lambda authorizer makes beside verifying the token. `attribute` is
 * `claim.<name>` or `case.<name>`; the second makes the authorizer read the case store. `equals` is
 * a value or, beginning with `claim.`, a claim.
 */
export interface AuthorizerCondition {
  readonly attribute: string;
  readonly equals: string;
  /** Routes on which the condition holds; all of them if absent. */
  readonly routes?: readonly string[];
}

export type Authorizer =
  /** Built into HTTP APIs. Verifies signature, algorithm, issuer, audience, expiry and route scopes. */
  | { readonly kind: 'jwt'; readonly issuer: string; readonly audience: readonly string[] }
  /** Built into REST APIs. Verifies signature, algorithm, user pool and expiry, and route scopes. */
  | { readonly kind: 'cognito'; readonly userPool: string }
  /** A function of one's own: it verifies what it is written to verify. */
  | {
      readonly kind: 'lambda';
      readonly verifies: readonly (TokenCheck | 'scope')[];
      readonly onMissingToken: 'REJECT' | 'ALLOW_ANONYMOUS';
      readonly conditions: readonly AuthorizerCondition[];
    };

export interface GatewayConfig {
  readonly authorizer: Authorizer;
  /** Scopes of each route, e.g. `GET /cases/{caseId}`: a token needs at least one of them. */
  readonly routeScopes: Readonly<Record<string, readonly string[]>>;
  readonly cache: { readonly identitySources: readonly string[]; readonly ttlSeconds: number };
}

const verifications: readonly string[] = [
  'signature',
  'algorithm',
  'issuer',
  'audience',
  'expiry',
  'tokenUse',
  'scope',
];

/** Reads a configuration that somebody wrote, or returns undefined where its shape is not one. */
export function parseGatewayConfig(value: unknown): GatewayConfig | undefined {
  if (!isRecord(value)) return undefined;
  const authorizer = parseAuthorizer(value['authorizer']);
  const routeScopes = parseRouteScopes(value['routeScopes']);
  const cache = parseCache(value['cache']);
  if (authorizer === undefined || routeScopes === undefined || cache === undefined) return undefined;
  return { authorizer, routeScopes, cache };
}

function parseAuthorizer(value: unknown): Authorizer | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, issuer, audience, userPool } = value;
  if (kind === 'jwt' && typeof issuer === 'string' && isTexts(audience)) return { kind, issuer, audience };
  if (kind === 'cognito' && typeof userPool === 'string') return { kind, userPool };
  return kind === 'lambda' ? parseLambda(value) : undefined;
}

function parseLambda(value: Readonly<Record<string, unknown>>): Authorizer | undefined {
  const { verifies, onMissingToken = 'REJECT', conditions = [] } = value;
  if (!isTexts(verifies) || !verifies.every((name) => verifications.includes(name))) return undefined;
  if (onMissingToken !== 'REJECT' && onMissingToken !== 'ALLOW_ANONYMOUS') return undefined;
  if (!Array.isArray(conditions) || !conditions.every(isCondition)) return undefined;
  return { kind: 'lambda', verifies: verifies as (TokenCheck | 'scope')[], onMissingToken, conditions };
}

function parseRouteScopes(value: unknown): GatewayConfig['routeScopes'] | undefined {
  return isRecord(value) && Object.values(value).every(isTexts) ? (value as GatewayConfig['routeScopes']) : undefined;
}

function parseCache(value: unknown): GatewayConfig['cache'] | undefined {
  if (!isRecord(value)) return undefined;
  const { identitySources, ttlSeconds } = value;
  if (!isTexts(identitySources) || typeof ttlSeconds !== 'number' || ttlSeconds < 0 || ttlSeconds > 3600) {
    return undefined;
  }
  return { identitySources, ttlSeconds };
}

function isCondition(value: unknown): value is AuthorizerCondition {
  return (
    isRecord(value) &&
    typeof value['attribute'] === 'string' &&
    typeof value['equals'] === 'string' &&
    (value['routes'] === undefined || isTexts(value['routes']))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

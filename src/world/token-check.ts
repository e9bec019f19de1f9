/** A public key as a JWKS lists it. `modulus` stands for the key itself: everybody may read it. */
export interface PublicKey {
  readonly kid: string;
  readonly modulus: string;
}

export interface TokenHeader {
  readonly alg: 'RS256' | 'HS256' | 'none';
  readonly kid: string;
  /** A key that the token brings along itself (RFC 7515, section 4.1.3). */
  readonly jwk?: PublicKey;
}

/** Claims that are checked, by their names in the token. Access tokens of Amazon Cognito carry no `aud`. */
export interface TokenClaims {
  readonly iss: string;
  readonly sub: string;
  readonly token_use: 'access' | 'id';
  readonly client_id?: string;
  readonly aud?: string;
  readonly scope?: string;
  readonly tenantId: string;
  /** Seconds since the epoch, as `nbf` and `exp`. */
  readonly iat: number;
  readonly nbf?: number;
  readonly exp: number;
}

/** What signed a text: the private half of a key, or a secret that both sides know. */
export type Signature =
  | { readonly kind: 'rsa'; readonly modulus: string; readonly text: string }
  | { readonly kind: 'hmac'; readonly secret: string; readonly text: string };

export interface SignedToken {
  readonly header: TokenHeader;
  readonly claims: TokenClaims;
  /** Undefined in a token of algorithm `none`. */
  readonly signature: Signature | undefined;
}

/**
 * In the order in which they are made. `iss` comes before the key, because it says whose JWKS is opened. The
 * list is that of HTTP API's JWT authorizer (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html),
 * whose check of `iat` is part of `nbf` here, and Cognito's `token_use`, which that authorizer does not look at.
 */
export const tokenChecks = ['alg', 'iss', 'kid', 'signature', 'audience', 'exp', 'nbf', 'token-use', 'scope'] as const;
export type CheckName = (typeof tokenChecks)[number];

/** An API that receives tokens: what it expects, which checks it makes, and the keys that it can get. */
export interface Verifier {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** A token needs at least one of them. */
  readonly scopes: readonly string[];
  readonly now: number;
  readonly checks: readonly CheckName[];
  readonly jwksOf: (issuer: string) => readonly PublicKey[];
  /** Keys that a JWKS listed once. They are found only where nobody asks whether it still does. */
  readonly formerKeys: readonly PublicKey[];
}

/** `skipped` is a check that the API does not make; `unreached` comes after the one that failed. */
export interface CheckStep {
  readonly check: CheckName;
  readonly state: 'passed' | 'failed' | 'skipped' | 'unreached';
}

export const signWithKey = (header: TokenHeader, claims: TokenClaims, key: PublicKey): SignedToken => ({
  header,
  claims,
  signature: { kind: 'rsa', modulus: key.modulus, text: signedText(header, claims) },
});

export const signWithSecret = (header: TokenHeader, claims: TokenClaims, secret: string): SignedToken => ({
  header,
  claims,
  signature: { kind: 'hmac', secret, text: signedText(header, claims) },
});

/** Makes the API's checks one after the other; the first that fails ends it. */
export function checkToken(token: SignedToken, verifier: Verifier): readonly CheckStep[] {
  const failed = findFailure(token, verifier);
  const end = failed === undefined ? tokenChecks.length : tokenChecks.indexOf(failed);
  return tokenChecks.map((check, index) => {
    if (!verifier.checks.includes(check)) return { check, state: 'skipped' };
    return { check, state: index < end ? 'passed' : index === end ? 'failed' : 'unreached' };
  });
}

/** The check at which the API stops this token; undefined where it lets the token in. */
export function findFailure(token: SignedToken, verifier: Verifier): CheckName | undefined {
  return tokenChecks.find((check) => verifier.checks.includes(check) && !passes[check](token, verifier));
}

const passes: Readonly<Record<CheckName, (token: SignedToken, verifier: Verifier) => boolean>> = {
  alg: ({ header }) => header.alg === 'RS256',
  iss: ({ claims }, { issuer }) => claims.iss === issuer,
  kid: (token, verifier) => listedKey(token, verifier) !== undefined,
  signature: (token, verifier) => isSigned(token, findKey(token, verifier)),
  audience: ({ claims }, { audience }) => audience.includes(claims.aud ?? claims.client_id ?? ''),
  exp: ({ claims }, { now }) => now < claims.exp,
  nbf: ({ claims }, { now }) => claims.iat <= now && (claims.nbf ?? 0) <= now,
  'token-use': ({ claims }) => claims.token_use === 'access',
  scope: ({ claims }, { scopes }) => (claims.scope ?? '').split(' ').some((scope) => scopes.includes(scope)),
};

/** Who does not compare `iss` opens the JWKS of whomever the token names. */
function listedKey({ header, claims }: SignedToken, { checks, issuer, jwksOf }: Verifier): PublicKey | undefined {
  return jwksOf(checks.includes('iss') ? issuer : claims.iss).find(({ kid }) => kid === header.kid);
}

/** Who does not insist on a listed key takes the one in the token's header, or one from before. */
function findKey(token: SignedToken, verifier: Verifier): PublicKey | undefined {
  const listed = listedKey(token, verifier);
  if (listed !== undefined || verifier.checks.includes('kid')) return listed;
  return token.header.jwk ?? verifier.formerKeys.find(({ kid }) => kid === token.header.kid);
}

/**
 * Verifies as the token's own `alg` says. That is what makes `alg` worth checking: `none` asks for no signature,
 * and HS256 takes the public key for a secret (RFC 8725, sections 2.1 and 3.1).
 */
function isSigned({ header, claims, signature }: SignedToken, key: PublicKey | undefined): boolean {
  if (header.alg === 'none') return signature === undefined;
  if (signature === undefined || key === undefined || signature.text !== signedText(header, claims)) return false;
  if (header.alg === 'RS256') return signature.kind === 'rsa' && signature.modulus === key.modulus;
  return signature.kind === 'hmac' && signature.secret === key.modulus;
}

function signedText(header: TokenHeader, claims: TokenClaims): string {
  return JSON.stringify([header, claims]);
}

/** A JSON Web Token as data: what is written in it and whether its signature verifies. */
export interface Token {
  /** The compact text that travels in the `Authorization` header. */
  readonly text: string;
  readonly algorithm: 'RS256' | 'none';
  /** `absent` belongs to algorithm `none`: there is nothing to verify. */
  readonly signature: 'valid' | 'invalid' | 'absent';
  readonly issuer: string;
  /** Access tokens of Amazon Cognito carry `client_id` and no `aud`. */
  readonly audience?: string;
  readonly clientId?: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  readonly tokenUse: 'access' | 'id';
  readonly scopes: readonly string[];
  /** Everything else that the token says about its subject. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export type TokenCheck = 'signature' | 'algorithm' | 'issuer' | 'audience' | 'expiry' | 'tokenUse';

/** What a verifier expects of a token. `now` is in seconds since the epoch. */
export interface TokenExpectation {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly now: number;
}

/**
 * Runs the named checks in the given order and returns the first that fails. `signature` alone
 * accepts an unsigned token of algorithm `none`, as verifiers do that let the token choose its
 * algorithm; `algorithm` demands RS256. `audience` looks at `aud`, and at `client_id` only where
 * there is no `aud`.
 */
export function findFailedCheck(
  token: Token,
  checks: readonly TokenCheck[],
  expected: TokenExpectation,
): TokenCheck | undefined {
  return checks.find((check) => !passes(token, check, expected));
}

function passes(token: Token, check: TokenCheck, expected: TokenExpectation): boolean {
  switch (check) {
    case 'signature':
      return token.signature !== 'invalid';
    case 'algorithm':
      return token.algorithm === 'RS256' && token.signature !== 'absent';
    case 'issuer':
      return token.issuer === expected.issuer;
    case 'audience':
      return expected.audience.includes(token.audience ?? token.clientId ?? '');
    case 'expiry':
      return expected.now < token.expiresAt;
    case 'tokenUse':
      return token.tokenUse === 'access';
  }
}

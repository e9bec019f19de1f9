/** What an authorizer said about a request: kept and used again for later ones. */
export type AuthorizerResult =
  | { readonly allow: true; readonly claims: Readonly<Record<string, unknown>> | undefined }
  | { readonly allow: false; readonly stage: 'token' | 'scope' | 'condition'; readonly detail: string };

export interface AuthorizerCache<Result = AuthorizerResult> {
  readonly find: (key: string, nowSeconds: number) => Result | undefined;
  readonly store: (key: string, result: Result, nowSeconds: number) => void;
}

/**
 * Creates the result cache of one Lambda authorizer. A result is found again under the same key until
 * `ttlSeconds` have passed; 0 keeps nothing. The key holds the values of the identity sources and
 * nothing else, so results are shared by all routes and callers that agree in those.
 */
export function createAuthorizerCache<Result = AuthorizerResult>(ttlSeconds: number): AuthorizerCache<Result> {
  const entries = new Map<string, { readonly result: Result; readonly until: number }>();
  return {
    find: (key, nowSeconds) => {
      const entry = entries.get(key);
      return entry !== undefined && nowSeconds < entry.until ? entry.result : undefined;
    },
    store: (key, result, nowSeconds) => {
      if (ttlSeconds > 0) entries.set(key, { result, until: nowSeconds + ttlSeconds });
    },
  };
}

import type { Authentication } from '#exercises/pilih-produk-api/types.ts';
import { rules as identity } from '#lessons/05-siapa-caller/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { ask, firstWrong, gates, quoted } from './ask.ts';
import { requirementFor } from './commission.ts';

const group = 'auth';

export const callersUnproven = ask({
  rule: identity['api-key-bukan-autentikasi'],
  group,
  points: 0,
  gate: true,
  after: ['design-malformed', 'product-lacks-feature'],
  find({ design: { auth } }, observe) {
    observe();
    if (auth.method !== 'NONE') return undefined;
    return { path: ['auth', 'method'], params: { apiKey: auth.apiKey, mutualTls: auth.mutualTls } };
  },
});

export const apiKeyAsAuthentication = ask({
  rule: identity['api-key-bukan-autentikasi'],
  group,
  points: 5,
  gate: true,
  after: ['design-malformed', 'product-lacks-feature', 'callers-unproven'],
  find({ design: { auth } }, observe) {
    observe();
    if (auth.apiKey !== 'AUTHENTICATION') return undefined;
    return { path: ['auth', 'apiKey'], params: { method: auth.method } };
  },
});

const tokenMethods: readonly Authentication[] = ['COGNITO_AUTHORIZER', 'LAMBDA_AUTHORIZER', 'JWT_AUTHORIZER', 'OIDC'];

/** Where callers hold tokens, something checks them. Callers that may prove an AWS identity instead are served by IAM. */
export const tokensUnverified = ask({
  rule: identity['jwt-validasi-lengkap'],
  group,
  points: 5,
  find({ variant, design: { auth } }, observe) {
    observe();
    const asked = requirementFor(variant, 'token-authentication');
    if (asked === undefined || tokenMethods.includes(auth.method)) return undefined;
    const params = { requirement: asked.id, method: auth.method, issuer: variant.issuer.url };
    return { path: ['auth', 'method'], params };
  },
});

export const cognitoForOtherIssuer = ask({
  rule: identity['jwt-validasi-lengkap'],
  group,
  points: 5,
  find({ variant, design: { auth } }, observe) {
    observe();
    return auth.method === 'COGNITO_AUTHORIZER' && variant.issuer.kind !== 'COGNITO'
      ? { path: ['auth', 'method'], params: { issuer: variant.issuer.url } }
      : undefined;
  },
});

/** A policy of IAM names routes by itself, so scopes are asked only where tokens are. */
export const routeScopeMissing = ask({
  rule: authorization['scope-rute-minimum'],
  group,
  points: 4,
  find({ variant, design: { auth } }, observe) {
    observe();
    if (!tokenMethods.includes(auth.method)) return undefined;
    return firstWrong(variant.routes, ({ name }) => {
      const scopes = auth.routeScopes[name];
      if (scopes !== undefined && scopes.length > 0 && scopes.every(isScope)) return undefined;
      const blank = scopes !== undefined && scopes.length > 0;
      return { path: ['auth', 'routeScopes', name], params: { route: name, blank } };
    });
  },
});

function isScope(scope: string): boolean {
  return scope !== '' && !/\s/.test(scope);
}

/** A route opens to a token with any one of its scopes, so a reader needs a scope that opens no route that writes. */
export const writeOpenedByReadScope = ask({
  rule: authorization['scope-rute-minimum'],
  group,
  points: 4,
  after: [...gates, 'route-scope-missing'],
  find({ variant, design: { auth } }, observe) {
    observe();
    if (!tokenMethods.includes(auth.method)) return undefined;
    const scopesOf = (route: string): readonly string[] => auth.routeScopes[route] ?? [];
    const reading = variant.routes.filter(({ kind }) => kind === 'READ' || kind === 'SEARCH');
    const writing = variant.routes.filter(({ kind }) => kind === 'WRITE');
    const pairs = writing.flatMap((write) => reading.map((read) => ({ write: write.name, read: read.name })));
    return firstWrong(pairs, ({ write, read }) => {
      const opens = scopesOf(write);
      if (scopesOf(read).some((scope) => !opens.includes(scope))) return undefined;
      const params = { route: write, readRoute: read, scope: quoted(scopesOf(read)[0] ?? '') };
      return { path: ['auth', 'routeScopes', write], params };
    });
  },
});

export const defaultEndpointBypassesMtls = ask({
  rule: identity['mtls-tanpa-jalan-pintas'],
  group,
  points: 2,
  find({ design: { auth } }, observe) {
    observe();
    return auth.mutualTls && !auth.defaultEndpointDisabled
      ? { path: ['auth', 'defaultEndpointDisabled'], params: {} }
      : undefined;
  },
});

import { environment } from '#exercises/otorisasi-multi-tenant/types.ts';
import type { Credentials, RequestStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { Token } from '#world/token';

/** The gateway's clock in seconds since the epoch: a fixed moment, so that verdicts do not depend on one. */
export const nowSeconds = 1_767_225_600;

/** The text after `Bearer ` in a request's `authorization` header. */
export function tokenText({ caller, credentials }: Pick<RequestStep, 'caller' | 'credentials'>): string {
  return `eyJhbGciOiJSUzI1NiJ9.${caller.sub}.${credentials}.${caller.scopes.join('+')}`;
}

/** The token that a step's request carries; undefined where it carries none. */
export function tokenOf(step: Pick<RequestStep, 'caller' | 'credentials'>): Token | undefined {
  const { caller, credentials } = step;
  if (credentials === 'no-token' || credentials === 'not-a-token') return undefined;
  const sound: Token = {
    text: tokenText(step),
    algorithm: 'RS256',
    signature: 'valid',
    issuer: environment.issuer,
    clientId: environment.audience,
    expiresAt: nowSeconds + 1800,
    tokenUse: 'access',
    scopes: caller.scopes,
    claims: { ...caller },
  };
  return { ...sound, ...flaw(credentials, sound) };
}

function flaw(credentials: Credentials, sound: Token): Partial<Token> {
  switch (credentials) {
    case 'forged-signature':
      return { signature: 'invalid' };
    case 'unsigned':
      return { algorithm: 'none', signature: 'absent' };
    case 'other-issuer':
      return { issuer: 'https://login.partner.example' };
    case 'other-audience':
      return { clientId: 'partner-portal', claims: { ...sound.claims, clientId: 'partner-portal' } };
    case 'expired':
      return { expiresAt: nowSeconds - 60 };
    case 'id-token':
      return { tokenUse: 'id', audience: environment.audience, scopes: [] };
    default:
      return {};
  }
}

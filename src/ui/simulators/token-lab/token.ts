import {
  signWithKey,
  signWithSecret,
  type CheckName,
  type PublicKey,
  type SignedToken,
  type TokenClaims,
  type TokenHeader,
  type Verifier,
} from '#world/token-check';
import type { TokenChoices } from './settings.ts';

/** 28 November 2026, 09.12 in Jakarta. */
export const now = Date.UTC(2026, 10, 28, 2, 12) / 1000;
const day = 86_400;
const issuers = { ours: 'https://idp.kasus.example', other: 'https://idp.lain.example' } as const;
export const audience = 'portal-kasus';
export const routeScope = 'kasus/cases:read';

const keys = {
  ours: { kid: 'kunci-2', modulus: 'modulus-2' },
  other: { kid: 'kunci-7', modulus: 'modulus-7' },
  retired: { kid: 'kunci-0', modulus: 'modulus-0' },
  own: { kid: 'buatan-1', modulus: 'modulus-1' },
} as const satisfies Readonly<Record<string, PublicKey>>;

/** The API of the lesson with some of its checks. */
export const makeVerifier = (checks: readonly CheckName[]): Verifier => ({
  issuer: issuers.ours,
  audience: [audience],
  scopes: [routeScope],
  now,
  checks,
  jwksOf: (issuer) => (issuer === issuers.ours ? [keys.ours] : issuer === issuers.other ? [keys.other] : []),
  formerKeys: [keys.retired],
});

/** The token that the choices describe. One that was edited keeps the signature that it had before. */
export function makeToken(choices: TokenChoices): SignedToken {
  const header = headerOf(choices);
  const claims = claimsOf(choices);
  const token = sign(header, claims, keyOf(choices));
  return choices.signature === 'edited' ? { ...token, claims: { ...claims, tenantId: 'tenant-b' } } : token;
}

function keyOf({ kid, iss }: TokenChoices): PublicKey {
  return kid === 'listed' ? keys[iss] : keys[kid];
}

function headerOf(choices: TokenChoices): TokenHeader {
  const key = keyOf(choices);
  return { alg: choices.alg, kid: key.kid, ...(choices.kid === 'own' ? { jwk: key } : {}) };
}

function claimsOf({ use, iss, client, life, scope }: TokenChoices): TokenClaims {
  const name = client === 'partner' ? 'aplikasi-mitra' : audience;
  const foreignAudience = client === 'both' ? { aud: 'api-lain' } : {};
  return {
    iss: issuers[iss],
    sub: 'user-789',
    token_use: use,
    ...(use === 'id' ? { aud: name, ...foreignAudience } : { client_id: name, ...foreignAudience }),
    ...(use === 'id' ? {} : { scope: scope === 'read' ? routeScope : 'openid' }),
    tenantId: 'tenant-a',
    ...timesOf(life),
  };
}

/** One hour from its start, as Amazon Cognito gives tokens unless told otherwise. */
function timesOf(life: TokenChoices['life']): Pick<TokenClaims, 'iat' | 'nbf' | 'exp'> {
  if (life === 'expired') return { iat: now - 365 * day - 3600, exp: now - 365 * day };
  if (life === 'early') return { iat: now - 60, nbf: now + day, exp: now + day + 3600 };
  return { iat: now - 1200, exp: now + 2400 };
}

/** Whoever signs with HS256 uses the one secret that the API could mistake for one: the public key. */
function sign(header: TokenHeader, claims: TokenClaims, key: PublicKey): SignedToken {
  if (header.alg === 'none') return { header, claims, signature: undefined };
  return header.alg === 'HS256' ? signWithSecret(header, claims, key.modulus) : signWithKey(header, claims, key);
}

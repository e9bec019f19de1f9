import { describe, expect, it, test } from 'vitest';
import {
  checkToken,
  findFailure,
  signWithKey,
  signWithSecret,
  tokenChecks,
  type CheckName,
  type SignedToken,
  type TokenClaims,
  type Verifier,
} from './token-check.ts';

const key = { kid: 'key-2', modulus: 'modulus-2' };
const former = { kid: 'key-0', modulus: 'modulus-0' };
const foreign = { kid: 'key-2', modulus: 'modulus-of-other-pool' };
const own = { kid: 'mine', modulus: 'modulus-of-attacker' };
const claims: TokenClaims = {
  iss: 'https://idp.example/ours',
  sub: 'user-1',
  token_use: 'access',
  client_id: 'portal',
  scope: 'openid cases/read',
  tenantId: 'tenant-a',
  iat: 900,
  exp: 1001,
};
const header = { alg: 'RS256', kid: 'key-2' } as const;
const sound = signWithKey(header, claims, key);
const idClaims: TokenClaims = {
  iss: claims.iss,
  sub: claims.sub,
  token_use: 'id',
  aud: 'portal',
  tenantId: claims.tenantId,
  iat: claims.iat,
  exp: claims.exp,
};

const verifier = (checks: readonly CheckName[] = tokenChecks): Verifier => ({
  issuer: claims.iss,
  audience: ['portal'],
  scopes: ['cases/read', 'cases/write'],
  now: 1000,
  checks,
  jwksOf: (issuer) => (issuer === claims.iss ? [key] : [foreign]),
  formerKeys: [former],
});
const without = (...left: readonly CheckName[]) => verifier(tokenChecks.filter((check) => !left.includes(check)));

test('a sound access token passes every check', () => {
  expect(findFailure(sound, verifier())).toBeUndefined();
  expect(checkToken(sound, verifier()).every(({ state }) => state === 'passed')).toBe(true);
});

describe('each check is the one that stops what it is there for', () => {
  it.each<[CheckName, string, SignedToken]>([
    ['alg', 'no signature at all', { header: { alg: 'none', kid: 'key-2' }, claims, signature: undefined }],
    ['alg', 'the public key as a secret', signWithSecret({ alg: 'HS256', kid: 'key-2' }, claims, key.modulus)],
    ['iss', 'another pool', signWithKey(header, { ...claims, iss: 'https://idp.example/other' }, foreign)],
    ['kid', 'a key in the header', signWithKey({ alg: 'RS256', kid: own.kid, jwk: own }, claims, own)],
    ['kid', 'a key that was taken away', signWithKey({ alg: 'RS256', kid: former.kid }, claims, former)],
    ['signature', 'claims changed afterwards', { ...sound, claims: { ...claims, tenantId: 'tenant-b' } }],
    ['signature', 'a listed kid over another key', signWithKey(header, claims, own)],
    ['audience', 'another client', signWithKey(header, { ...claims, client_id: 'partner' }, key)],
    ['audience', 'aud before client_id', signWithKey(header, { ...claims, aud: 'other-api' }, key)],
    ['exp', 'at its end', signWithKey(header, { ...claims, exp: 1000 }, key)],
    ['nbf', 'before its beginning', signWithKey(header, { ...claims, nbf: 1001 }, key)],
    ['nbf', 'issued in the future', signWithKey(header, { ...claims, iat: 1001 }, key)],
    ['scope', 'no scope of the route', signWithKey(header, { ...claims, scope: 'openid' }, key)],
  ])('%s: %s', (check, _name, token) => {
    expect(findFailure(token, verifier())).toBe(check);
    expect(findFailure(token, without(check))).toBeUndefined();
  });
});

test('an ID token is stopped by its use, or by having no scope', () => {
  const token = signWithKey(header, idClaims, key);
  expect(findFailure(token, verifier())).toBe('token-use');
  expect(findFailure(token, without('token-use'))).toBe('scope');
  expect(findFailure(token, without('token-use', 'scope'))).toBeUndefined();
});

test('where nothing is checked, everything is let in', () => {
  const forged: SignedToken = { ...sound, claims: { ...claims, sub: 'admin', exp: 1 } };
  expect(findFailure(forged, verifier([]))).toBeUndefined();
});

test('steps say what was skipped and what was not reached', () => {
  const states = checkToken(signWithKey(header, { ...claims, exp: 1 }, key), without('audience', 'scope'));
  expect(states.map(({ state }) => state)).toEqual([
    'passed',
    'passed',
    'passed',
    'passed',
    'skipped',
    'failed',
    'unreached',
    'unreached',
    'skipped',
  ]);
});

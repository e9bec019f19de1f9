import { expect, test } from 'vitest';
import { findFailedCheck } from './token.ts';
import type { Token, TokenCheck } from './token.ts';

const all: readonly TokenCheck[] = ['signature', 'algorithm', 'issuer', 'audience', 'expiry', 'tokenUse'];
const expected = { issuer: 'https://idp.example', audience: ['cases-api'], now: 1000 };
const sound: Token = {
  text: 'a.b.c',
  algorithm: 'RS256',
  signature: 'valid',
  issuer: 'https://idp.example',
  clientId: 'cases-api',
  expiresAt: 1001,
  tokenUse: 'access',
  scopes: ['cases:read'],
  claims: {},
};

test('a sound access token passes every check', () => {
  expect(findFailedCheck(sound, all, expected)).toBeUndefined();
});

test.each<[TokenCheck, Partial<Token>]>([
  ['signature', { signature: 'invalid' }],
  ['algorithm', { algorithm: 'none', signature: 'absent' }],
  ['issuer', { issuer: 'https://other.example' }],
  ['audience', { clientId: 'partner-portal' }],
  ['expiry', { expiresAt: 1000 }],
  ['tokenUse', { tokenUse: 'id' }],
])('%s is the one check that finds its flaw', (check, flaw) => {
  const token = { ...sound, ...flaw };
  expect(findFailedCheck(token, all, expected)).toBe(check);
  expect(
    findFailedCheck(
      token,
      all.filter((other) => other !== check),
      expected,
    ),
  ).toBeUndefined();
});

test('aud is looked at before client_id', () => {
  expect(findFailedCheck({ ...sound, audience: 'other' }, ['audience'], expected)).toBe('audience');
});

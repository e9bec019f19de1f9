import { expect, test } from 'vitest';
import { parseGatewayConfig } from './gateway-config.ts';

const cache = { identitySources: ['$request.header.Authorization'], ttlSeconds: 0 };
const routeScopes = { 'GET /cases': ['cases:read'] };
const jwt = { kind: 'jwt', issuer: 'https://idp.example', audience: ['cases-api'] };

test('each kind of authorizer is read', () => {
  expect(parseGatewayConfig({ authorizer: jwt, routeScopes, cache })?.authorizer).toEqual(jwt);
  expect(
    parseGatewayConfig({ authorizer: { kind: 'cognito', userPool: 'p' }, routeScopes, cache })?.authorizer,
  ).toEqual({
    kind: 'cognito',
    userPool: 'p',
  });
});

test('a Lambda authorizer that says nothing of missing tokens rejects them', () => {
  const config = parseGatewayConfig({ authorizer: { kind: 'lambda', verifies: ['signature'] }, routeScopes, cache });
  expect(config?.authorizer).toEqual({
    kind: 'lambda',
    verifies: ['signature'],
    onMissingToken: 'REJECT',
    conditions: [],
  });
});

test.each([
  ['no object', null],
  ['no authorizer', { routeScopes, cache }],
  ['an unknown kind', { authorizer: { kind: 'basic' }, routeScopes, cache }],
  ['an unknown verification', { authorizer: { kind: 'lambda', verifies: ['everything'] }, routeScopes, cache }],
  ['scopes that are no lists', { authorizer: jwt, routeScopes: { 'GET /cases': 'cases:read' }, cache }],
  ['a time to live above an hour', { authorizer: jwt, routeScopes, cache: { ...cache, ttlSeconds: 3601 } }],
  ['no cache', { authorizer: jwt, routeScopes }],
])('%s is no configuration', (_, value) => expect(parseGatewayConfig(value)).toBeUndefined());

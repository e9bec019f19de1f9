import { expect, test } from 'vitest';
import type { Case } from './case-policy.ts';
import { createGateway } from './gateway.ts';
import type { GatewayRequest } from './gateway.ts';
import type { Authorizer, GatewayConfig } from './gateway-config.ts';
import type { Token } from './token.ts';

const read = 'GET /cases/{caseId}';
const approve = 'POST /cases/{caseId}/approve';
const issuer = 'https://idp.example';
const jwt: Authorizer = { kind: 'jwt', issuer, audience: ['cases-api'] };
const strict: Authorizer = {
  kind: 'lambda',
  verifies: ['signature', 'algorithm', 'issuer', 'audience', 'expiry', 'tokenUse', 'scope'],
  onMissingToken: 'REJECT',
  conditions: [],
};

function gatewayOf(authorizer: Authorizer, more: Partial<GatewayConfig> = {}, onRead: () => void = () => undefined) {
  const config: GatewayConfig = {
    authorizer,
    routeScopes: { [read]: ['cases:read'], [approve]: ['cases:approve'] },
    cache: { identitySources: [], ttlSeconds: 0 },
    ...more,
  };
  return createGateway(config, {
    routes: [read, approve],
    expected: { issuer, audience: ['cases-api'], now: 1000 },
    readCase: () => {
      onRead();
      return { tenantId: 'a' } as Case;
    },
  });
}

function requestOf(
  route: string,
  sub: string,
  flaw: Partial<Token> = {},
  headers: Record<string, string> = {},
): GatewayRequest {
  const token: Token = {
    text: sub,
    algorithm: 'RS256',
    signature: 'valid',
    issuer,
    clientId: 'cases-api',
    expiresAt: 2000,
    tokenUse: 'access',
    scopes: ['cases:read'],
    claims: { sub, tenantId: 'a' },
    ...flaw,
  };
  const path = { caseId: 'case-1' };
  return { route, headers: { authorization: `Bearer ${sub}`, ...headers }, query: {}, pathParameters: path, token };
}

const anonymous: GatewayRequest = { route: read, headers: {}, query: {}, pathParameters: {} };

test('a valid token with the scope is forwarded with its claims', () => {
  const decision = gatewayOf(jwt).handle(requestOf(read, 'inv-1'));
  expect(decision).toEqual({ kind: 'forwarded', claims: { sub: 'inv-1', tenantId: 'a' }, fromCache: false });
});

test('a missing scope is rejected, with a status only where AWS documents one', () => {
  const cognito: Authorizer = { kind: 'cognito', userPool: issuer };
  const request = requestOf(approve, 'inv-1');
  const rejected = { kind: 'rejected', stage: 'scope', detail: 'cases:approve', fromCache: false };
  expect(gatewayOf(jwt).handle(request)).toEqual(rejected);
  expect(gatewayOf(cognito).handle(request)).toEqual({ ...rejected, status: 401 });
  expect(gatewayOf(strict).handle(request)).toEqual({ ...rejected, status: 403 });
});

test('one of several route scopes is enough', () => {
  const routeScopes = { [approve]: ['cases:read', 'cases:approve'] };
  expect(gatewayOf(jwt, { routeScopes }).handle(requestOf(approve, 'inv-1')).kind).toBe('forwarded');
});

test('an ID token passes a JWT authorizer on a route without scopes, and an access token does not pass a Cognito one', () => {
  const idToken = { tokenUse: 'id', audience: 'cases-api', scopes: [] } as const;
  const cognito: Authorizer = { kind: 'cognito', userPool: issuer };
  expect(gatewayOf(jwt).handle(requestOf(read, 'inv-1', idToken))).toMatchObject({ stage: 'scope' });
  expect(gatewayOf(jwt, { routeScopes: {} }).handle(requestOf(read, 'inv-1', idToken)).kind).toBe('forwarded');
  expect(gatewayOf(cognito, { routeScopes: {} }).handle(requestOf(read, 'inv-1', idToken)).kind).toBe('forwarded');
  expect(gatewayOf(cognito, { routeScopes: {} }).handle(requestOf(read, 'inv-1'))).toMatchObject({
    detail: 'tokenUse',
  });
});

test('a Lambda authorizer verifies what it is written to verify', () => {
  const decodes: Authorizer = { ...strict, verifies: [] };
  const forged = requestOf(read, 'inv-1', { signature: 'invalid' });
  expect(gatewayOf(strict).handle(forged)).toMatchObject({ stage: 'token', detail: 'signature' });
  expect(gatewayOf(decodes).handle(forged).kind).toBe('forwarded');
  expect(gatewayOf(decodes).handle(requestOf(approve, 'inv-1')).kind).toBe('forwarded');
});

test('without a token nothing gets through, unless the function lets it', () => {
  const open: Authorizer = { ...strict, onMissingToken: 'ALLOW_ANONYMOUS' };
  expect(gatewayOf(jwt).handle(anonymous)).toMatchObject({ kind: 'rejected', stage: 'token', status: 401 });
  expect(gatewayOf(strict).handle(anonymous)).toMatchObject({ kind: 'rejected', stage: 'token' });
  expect(gatewayOf(open).handle(anonymous)).toMatchObject({ kind: 'forwarded', claims: undefined });
});

test('a missing identity source is 401 and calls nobody', () => {
  const cache = { identitySources: ['$request.header.x-tenant-id'], ttlSeconds: 300 };
  expect(gatewayOf(strict, { cache }).handle(requestOf(read, 'inv-1'))).toEqual({
    kind: 'rejected',
    stage: 'identity-source',
    detail: '$request.header.x-tenant-id',
    status: 401,
    fromCache: false,
  });
});

test('callers with the same identity source values share one result', () => {
  const shared = gatewayOf(strict, { cache: { identitySources: ['$request.header.x-tenant-id'], ttlSeconds: 300 } });
  shared.handle(requestOf(read, 'inv-1', {}, { 'x-tenant-id': 'a' }));
  expect(shared.handle(requestOf(read, 'inv-2', {}, { 'x-tenant-id': 'a' }))).toMatchObject({
    claims: { sub: 'inv-1' },
    fromCache: true,
  });
  expect(shared.handle(requestOf(read, 'inv-3', {}, { 'x-tenant-id': 'b' }))).toMatchObject({
    claims: { sub: 'inv-3' },
  });
});

test('a result formed for one route opens another, until the route is part of the key', () => {
  const token = '$request.header.Authorization';
  const perToken = gatewayOf(strict, { cache: { identitySources: [token], ttlSeconds: 300 } });
  const perRoute = gatewayOf(strict, { cache: { identitySources: [token, '$context.routeKey'], ttlSeconds: 300 } });
  for (const gateway of [perToken, perRoute]) gateway.handle(requestOf(read, 'inv-1'));
  expect(perToken.handle(requestOf(approve, 'inv-1'))).toMatchObject({ kind: 'forwarded', fromCache: true });
  expect(perRoute.handle(requestOf(approve, 'inv-1'))).toMatchObject({ kind: 'rejected', stage: 'scope' });
});

test('a built-in authorizer has no result cache', () => {
  const gateway = gatewayOf(jwt, { cache: { identitySources: ['$context.identity.sourceIp'], ttlSeconds: 300 } });
  gateway.handle(requestOf(read, 'inv-1'));
  expect(gateway.handle(requestOf(read, 'inv-2'))).toMatchObject({ claims: { sub: 'inv-2' }, fromCache: false });
});

test('a path parameter is refused as identity source and left out of the key', () => {
  const cache = { identitySources: ['$request.path.caseId', '$context.routeKey'], ttlSeconds: 300 };
  const gateway = gatewayOf(strict, { cache });
  expect(gateway.refusedIdentitySources).toEqual(['$request.path.caseId']);
  gateway.handle(requestOf(read, 'inv-1'));
  expect(gateway.handle(requestOf(read, 'inv-2'))).toMatchObject({ fromCache: true });
});

test('a condition on the case reads the store, one on a claim does not', () => {
  let reads = 0;
  const conditions = [{ attribute: 'case.tenantId', equals: 'claim.tenantId', routes: [read] }];
  const gateway = gatewayOf({ ...strict, conditions }, {}, () => void (reads += 1));
  expect(gateway.handle(requestOf(read, 'inv-1')).kind).toBe('forwarded');
  expect(reads).toBe(1);
  expect(gateway.handle(requestOf(read, 'inv-1', { claims: { tenantId: 'b' } }))).toMatchObject({ stage: 'condition' });
  const claims = gatewayOf(
    { ...strict, conditions: [{ attribute: 'claim.tenantId', equals: 'b' }] },
    {},
    () => void (reads += 1),
  );
  expect(claims.handle(requestOf(read, 'inv-1'))).toMatchObject({ stage: 'condition', detail: 'claim.tenantId' });
  expect(reads).toBe(2);
});

test('a route that is not there is rejected before anything else', () => {
  expect(gatewayOf(jwt).handle({ ...anonymous, route: 'DELETE /cases' })).toMatchObject({ stage: 'route' });
});

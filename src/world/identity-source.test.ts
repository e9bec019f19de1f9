import { expect, test } from 'vitest';
import { isIdentitySource, readIdentitySource } from './identity-source.ts';

const request = {
  route: 'GET /cases/{caseId}',
  headers: { authorization: 'Bearer a', 'x-empty': '' },
  query: { limit: '5' },
  pathParameters: { caseId: 'case-1' },
};

test.each([
  '$request.header.Authorization',
  'method.request.header.Authorization',
  '$context.routeKey',
  '$stageVariables.x',
])('%s is an identity source', (text) => expect(isIdentitySource(text)).toBe(true));

test.each(['$request.path.caseId', 'method.request.path.caseId', 'Authorization', ''])('%s is none', (text) =>
  expect(isIdentitySource(text)).toBe(false),
);

test('header names are compared without case, and an empty header is a missing one', () => {
  expect(readIdentitySource('$request.header.AUTHORIZATION', request)).toBe('Bearer a');
  expect(readIdentitySource('$request.header.x-empty', request)).toBeUndefined();
  expect(readIdentitySource('$request.header.x-other', request)).toBeUndefined();
});

test('context values name the route', () => {
  expect(readIdentitySource('$context.routeKey', request)).toBe('GET /cases/{caseId}');
  expect(readIdentitySource('context.httpMethod', request)).toBe('GET');
  expect(readIdentitySource('context.resourcePath', request)).toBe('/cases/{caseId}');
});

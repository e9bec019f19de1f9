import { expect, test } from 'vitest';
import type { AnswerShape } from './authorizer-answer.ts';
import { runAuthorizer, type TimedRequest } from './authorizer-run.ts';

const list = 'GET /v1/cases';
const approve = 'POST /v1/cases/{caseId}/approve';
const token = '$request.header.Authorization';
const tenant = '$request.header.x-tenant-id';
const route = '$context.routeKey';
const key = '$request.header.x-api-key';

/** Nurul reads in Gowa. Andi reads and approves in Makassar until second 60. */
const findRights = (caller: string, where: string, at: number): readonly string[] => {
  if (caller === 'nurul' && where === 'gowa') return [list];
  return caller === 'andi' && where === 'makassar' && at < 60 ? [list, approve] : [];
};
const call = (at: number, caller: string, where: string, asked = list): TimedRequest => ({
  at,
  request: {
    route: asked,
    headers: { authorization: `Bearer ${caller}`, 'x-tenant-id': where, 'x-api-key': 'web-1' },
    query: {},
    pathParameters: { caseId: 'case-123' },
  },
});
const run = (
  identitySources: readonly string[],
  shape: AnswerShape,
  calls: readonly TimedRequest[],
  ttlSeconds = 300,
) => runAuthorizer({ identitySources, ttlSeconds, shape }, calls, findRights);
const differences = (...given: Parameters<typeof run>) => run(...given).map(({ difference }) => difference);

const twoTenants = [call(0, 'nurul', 'gowa'), call(38, 'nurul', 'maros')];

test('with the token alone one tenant is entered with the answer for another', () => {
  const [, second] = run([token], 'rights', twoTenants);
  expect(second).toMatchObject({ allowed: true, direct: false, askedBy: 0, difference: 'leaked' });
  expect(run([token, tenant], 'rights', twoTenants)[1]).toMatchObject({ allowed: false, askedBy: 1 });
});

test('the order decides which way a short key goes wrong', () => {
  const reversed = [call(0, 'nurul', 'maros'), call(38, 'nurul', 'gowa')];
  expect(differences([token], 'rights', reversed)).toEqual([undefined, 'refused']);
});

test('with an API key as the only source everybody acts in the name of who came first', () => {
  const calls = [call(0, 'andi', 'makassar'), call(20, 'nurul', 'gowa', approve), call(21, 'nurul', 'gowa')];
  expect(differences([key], 'rights', calls)).toEqual([undefined, 'leaked', 'leaked']);
});

const twoRoutes = [call(0, 'andi', 'makassar'), call(20, 'andi', 'makassar', approve)];

test('a policy for one route refuses the next one, until the route is in the key', () => {
  expect(differences([token, tenant], 'route', twoRoutes)).toEqual([undefined, 'refused']);
  expect(differences([token, tenant, route], 'route', twoRoutes)).toEqual([undefined, undefined]);
  expect(differences([token, tenant], 'rights', twoRoutes)).toEqual([undefined, undefined]);
});

test('a simple response for one route opens the next one', () => {
  const calls = [call(0, 'nurul', 'gowa'), call(5, 'nurul', 'gowa', approve)];
  expect(differences([token, tenant], 'simple', calls)).toEqual([undefined, 'leaked']);
  expect(differences([token, tenant, route], 'simple', calls)).toEqual([undefined, undefined]);
});

test('a right that was withdrawn lives until its answer expires', () => {
  const calls = [call(50, 'andi', 'makassar'), call(79, 'andi', 'makassar'), call(80, 'andi', 'makassar')];
  expect(differences([token, tenant], 'rights', calls, 30)).toEqual([undefined, 'stale', undefined]);
});

test.each([
  [[token], 0],
  [[], 300],
  [['$request.path.caseId'], 300],
] as const)('sources %j with %i seconds keep nothing', (sources, ttlSeconds) => {
  const outcomes = run(sources, 'route', [...twoTenants, ...twoRoutes], ttlSeconds);
  expect(outcomes.map(({ askedBy }) => askedBy)).toEqual([0, 1, 2, 3]);
  expect(outcomes.every(({ difference, key: kept }) => difference === undefined && kept === undefined)).toBe(true);
});

test('a request without a value for an identity source is rejected, and the function is not asked', () => {
  expect(run(['$request.header.x-partner'], 'rights', twoTenants)[0]).toMatchObject({
    allowed: false,
    askedBy: undefined,
  });
});

import { describe, expect, it, test } from 'vitest';
import {
  arrange,
  authModels,
  callers,
  findGaps,
  modelSupport,
  smallestArrangements,
  type AuthModel,
  type AuthSituation,
} from './auth-models.ts';

const base: AuthSituation = {
  caller: 'partner',
  demands: ['identity'],
  withoutCode: true,
  defaultEndpoint: false,
  product: 'any',
};
const standing = (changes: Partial<AuthSituation>) =>
  authModels.filter((model) => findGaps(model, { ...base, ...changes }).length === 0);
const smallest = (changes: Partial<AuthSituation>) =>
  smallestArrangements({ ...base, ...changes }).map(({ models }) => models.join('+'));

describe('who can prove who they are, without code', () => {
  it.each<[AuthSituation['caller'], readonly AuthModel[]]>([
    ['person', ['jwt']],
    ['partner', ['jwt', 'mutual-tls']],
    ['service', ['jwt', 'iam']],
    ['job', ['iam']],
    ['device', ['mutual-tls']],
  ])('%s: %j', (caller, models) => {
    expect(standing({ caller })).toEqual(models);
  });
});

test('a key and a policy never say who calls, whoever it is', () => {
  for (const caller of callers)
    for (const model of ['api-key', 'resource-policy'] as const)
      expect(findGaps(model, { ...base, caller })).toContainEqual({ kind: 'demand', demand: 'identity' });
});

test('a certificate proves nothing while the default endpoint answers without one', () => {
  expect(standing({ defaultEndpoint: true })).toEqual(['jwt']);
});

test('a role is no person, and a job has nobody', () => {
  expect(standing({ caller: 'service', demands: ['person'] })).toEqual(['jwt']);
  expect(smallest({ caller: 'job', demands: ['identity', 'person'], withoutCode: false })).toEqual([]);
});

test('identity and counting take two models, on a service that has both', () => {
  const found = smallestArrangements({ ...base, demands: ['identity', 'metering'] });
  expect(found.map(({ models, products }) => [models, products])).toEqual([
    [['jwt', 'api-key'], ['REST']],
    [['mutual-tls', 'api-key'], ['REST']],
  ]);
  expect(smallest({ demands: ['identity', 'metering'], product: 'HTTP' })).toEqual([]);
});

test('where somebody calls from is known to REST APIs alone', () => {
  const found = smallestArrangements({ ...base, caller: 'job', demands: ['identity', 'network'] });
  expect(found.map(({ models, products }) => [models, products])).toEqual([[['iam', 'resource-policy'], ['REST']]]);
});

test('rules of one’s own take a function, and no model decides about one case', () => {
  expect(smallest({ demands: ['custom'], withoutCode: false })).toEqual(['lambda']);
  expect(smallest({ demands: ['custom'] })).toEqual([]);
  expect(smallest({ demands: ['object'], withoutCode: false })).toEqual([]);
});

test('a route has one authorizer', () => {
  const { holds, tooManyAuthorizers } = arrange(['jwt', 'iam'], { ...base, caller: 'service' });
  expect([holds, tooManyAuthorizers]).toEqual([false, true]);
});

test('an arrangement says what is open and who is of no use in it', () => {
  expect(arrange(['api-key', 'iam'], { ...base, demands: ['identity', 'network'] })).toMatchObject({
    holds: false,
    open: ['network'],
    unusable: ['iam'],
  });
  expect(arrange([], base).holds).toBe(false);
});

test('support is that of the matrix', () => {
  expect(modelSupport('jwt', 'REST')).toEqual({ kind: 'yes' });
  expect(modelSupport('jwt', 'WEBSOCKET')).toEqual({ kind: 'no' });
  expect(modelSupport('api-key', 'HTTP')).toMatchObject({ kind: 'composed' });
  expect(modelSupport('api-key', 'APPSYNC')).toEqual({ kind: 'yes' });
  expect(modelSupport('resource-policy', 'HTTP')).toEqual({ kind: 'no' });
  expect(modelSupport('mutual-tls', 'APPSYNC')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import {
  contractStatuses,
  contractStatusOf,
  gatewayStatusOf,
  orphanedSeconds,
  statusPromises,
  type Failure,
} from './failure-status.ts';

const slow = (functionSeconds: number): Failure => ({
  kind: 'slow-dependency',
  workSeconds: 90,
  functionSeconds,
  gatewaySeconds: 29,
});

// The lesson's table: what the gateway answers before any code runs, against the contract.
test.each<readonly [Failure, number, number | undefined]>([
  [{ kind: 'unknown-route' }, 404, 403],
  [{ kind: 'expired-credential', scheme: 'sigv4' }, 401, 403],
  [{ kind: 'expired-credential', scheme: 'jwt' }, 401, 401],
  [{ kind: 'missing-right', decidedBy: 'cognito-scope' }, 403, 401],
  [{ kind: 'missing-right', decidedBy: 'lambda-authorizer' }, 403, 403],
  [{ kind: 'missing-right', decidedBy: 'handler' }, 403, undefined],
  [{ kind: 'authorizer-failed' }, 500, 500],
  [{ kind: 'limit-exceeded' }, 429, 429],
  [{ kind: 'malformed-body', validatedAtGateway: true }, 400, 400],
  [{ kind: 'malformed-body', validatedAtGateway: false }, 400, 502],
  [{ kind: 'domain-violation', validatedAtGateway: true }, 422, 400],
  [{ kind: 'domain-violation', validatedAtGateway: false }, 422, undefined],
  [{ kind: 'hidden-resource' }, 404, undefined],
  [{ kind: 'state-conflict' }, 409, undefined],
  [{ kind: 'malformed-response' }, 502, 502],
  [{ kind: 'function-throttled' }, 503, 500],
])('%j is %i by contract and %s from the gateway', (failure, contract, gateway) => {
  expect([contractStatusOf(failure), gatewayStatusOf(failure)]).toEqual([contract, gateway]);
});

describe('a function slower than somebody is willing to wait', () => {
  test('gives up first after 10 seconds: 502, and nothing works on', () => {
    expect([gatewayStatusOf(slow(10)), orphanedSeconds(slow(10))]).toEqual([502, 0]);
  });

  test('outlasts its gateway with 60: 504, and 31 seconds of work for nobody', () => {
    expect([gatewayStatusOf(slow(60)), orphanedSeconds(slow(60))]).toEqual([504, 31]);
  });

  test('is 504 by contract either way', () => {
    expect([contractStatusOf(slow(10)), contractStatusOf(slow(60))]).toEqual([504, 504]);
  });
});

test('only 429, 503 and 504 tell a client to wait and send again', () => {
  expect(contractStatuses.filter((status) => statusPromises[status].reaction === 'wait')).toEqual([429, 503, 504]);
});

test('no two statuses say the same', () => {
  const said = contractStatuses.map((status) => JSON.stringify(statusPromises[status]));
  expect(new Set(said).size).toBe(contractStatuses.length);
});

import { describe, expect, test } from 'vitest';
import type { Json } from '#verdict';
import { readDeployment } from './deployment.ts';

const environment = {
  gatewayTimeoutSeconds: 29,
  functionTimeoutSeconds: 900,
  longestExportSeconds: 1200,
  retryHorizonHours: 24,
};
const read = (value: Json) => readDeployment({ kind: 'returned', value }, environment);
const sound = { kind: 'ecs', timeoutSeconds: 1300, maximumAttempts: 3, retentionHours: 48 };

test('a sound integration is deployed as it is', () => {
  expect(read(sound)).toEqual({ ...sound, problem: undefined });
});

describe('what cannot be deployed is named, and something usual stands in for it', () => {
  test.each<[string, Json]>([
    ['kind', { ...sound, kind: 'lambda' }],
    ['kind', null],
    ['kind', []],
    ['timeoutSeconds', { ...sound, timeoutSeconds: 0 }],
    ['timeoutSeconds', { ...sound, timeoutSeconds: 43_201 }],
    ['timeoutSeconds', { ...sound, timeoutSeconds: 90.5 }],
    ['timeoutSeconds', { ...sound, timeoutSeconds: null }],
    ['timeoutSeconds', { ...sound, kind: 'queue', timeoutSeconds: 899 }],
    ['maximumAttempts', { ...sound, maximumAttempts: 1 }],
    ['maximumAttempts', { ...sound, maximumAttempts: 11 }],
    ['retentionHours', { ...sound, retentionHours: 0 }],
    ['retentionHours', { ...sound, retentionHours: 1e300 }],
  ])('%s of %j', (problem, value) => {
    const deployment = read(value);
    expect(deployment.problem).toBe(problem);
    expect(deployment.timeoutSeconds).toBeGreaterThan(0);
    expect(deployment.maximumAttempts).toBeGreaterThan(1);
    expect(deployment.retentionHours).toBeGreaterThan(24);
  });
});

test('a task may run longer than a message may be invisible', () => {
  expect(read({ ...sound, kind: 'stepFunctions', timeoutSeconds: 50_000 }).problem).toBeUndefined();
});

test('an integration that throws is none', () => {
  expect(readDeployment({ kind: 'threw', name: 'TypeError', message: '' }, environment).problem).toBe('kind');
});

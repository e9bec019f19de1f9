import { expect, it } from 'vitest';
import { isPublishedMetric, metricsOfSymptom, throttleShowsIn } from './metrics.ts';

it.each([
  ['REST', '5XXError', true],
  ['HTTP', '5XXError', false],
  ['HTTP', '5xx', true],
  ['REST', '5xx', false],
  ['REST', 'CacheHitCount', true],
  ['HTTP', 'CacheHitCount', false],
  ['WEBSOCKET', 'ConnectCount', true],
  ['APPSYNC', 'TokensConsumed', true],
  ['REST', 'ThrottledRequests', false],
  ['HTTP', 'AuthorizerLatency', false],
  ['REST', 'latency', false],
  ['REST', 'ConcurrentExecutions', true],
  ['REST', 'constructor', false],
] as const)('%s publishes %s: %s', (product, metric, expected) => {
  expect(isPublishedMetric(product, metric)).toBe(expected);
});

it('names for each symptom only what is published', () => {
  for (const product of ['REST', 'HTTP', 'WEBSOCKET', 'APPSYNC', 'ALB'] as const) {
    for (const symptom of ['client-errors', 'server-errors', 'latency'] as const) {
      const names = metricsOfSymptom(product, symptom);
      expect(names.length).toBeGreaterThan(0);
      expect(names.every((name) => isPublishedMetric(product, name))).toBe(true);
    }
  }
});

it('finds throttled requests in the log of a gateway and among the client errors of AppSync', () => {
  expect(throttleShowsIn('REST')).toBe('access-log');
  expect(throttleShowsIn('WEBSOCKET')).toBe('access-log');
  expect(throttleShowsIn('APPSYNC')).toBe('client-errors');
});

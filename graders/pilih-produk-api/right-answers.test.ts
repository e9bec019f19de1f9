import { describe, expect, test } from 'vitest';
import { failed, judge, route, stageOf, without } from './grade-design.testdata.ts';
import type { Case } from './grade-design.testdata.ts';

describe('passes what is right in another way', () => {
  const quota = { needs: ['per-client-quota'], product: 'REST' } as const;
  test.each<[string, Case]>([
    [
      'more components than needed',
      { ...quota, change: ({ components }) => void components.push('CLOUDFRONT', 'QUEUE') },
    ],
    [
      'a stricter limit for every route',
      {
        ...quota,
        change: (design, { routes }) =>
          routes.forEach(({ name }) => (design.throttle.routes[name] = { rate: 1, burst: 1 })),
      },
    ],
    [
      'the JWT authorizer of a REST API',
      {
        ...quota,
        change: (design) => {
          design.auth.method = 'JWT_AUTHORIZER';
          design.reasons = design.reasons.filter(({ feature }) => feature !== 'cognito-authorizer');
        },
      },
    ],
    ['the smallest bucket', { ...quota, change: (design) => void (stageOf(design).burst = 1) }],
    [
      'another usage plan period',
      {
        ...quota,
        change: (design) =>
          Object.values(design.throttle.tiers).forEach(
            (tier) =>
              (tier.quota = {
                amount: tier.quota.amount * (tier.quota.period === 'DAY' ? 30 : 1),
                period: tier.quota.period === 'DAY' ? 'MONTH' : tier.quota.period,
              }),
          ),
      },
    ],
    [
      'writers may read',
      {
        ...quota,
        change: (design, variant) =>
          void design.auth.routeScopes[route(variant, 'READ')]?.push(
            ...(design.auth.routeScopes[route(variant, 'WRITE')] ?? []),
          ),
      },
    ],
    [
      'a shape checked on both sides',
      { ...quota, change: ({ validation }) => void validation.backend.push(...validation.gateway) },
    ],
    [
      'more in the log, several variables in one field',
      {
        ...quota,
        change: ({ accessLog }) =>
          void Object.assign(accessLog, {
            trace: '$context.xrayTraceId',
            line: '$context.httpMethod $context.resourcePath',
            stage: 'prod',
          }),
      },
    ],
    [
      'more alarms, on the function and on quotas',
      {
        ...quota,
        change: ({ alarms }) =>
          void alarms.push(
            { source: 'METRIC', metric: 'ConcurrentExecutions', statistic: 'Average' },
            { source: 'ACCESS_LOG', field: '$context.error.responseType', equals: 'QUOTA_EXCEEDED' },
          ),
      },
    ],
    [
      'a usage plan beside a budget',
      { ...quota, change: (design) => void (design.hardLimits = ['USAGE_PLAN', 'BUDGET_ACTION']) },
    ],
    [
      'an edge-optimized REST API',
      { ...quota, where: without('client-certificate'), change: (design) => void (design.endpoint = 'EDGE') },
    ],
    [
      'IAM where callers may prove either',
      {
        needs: ['caller-authentication'],
        change: (design) => {
          design.auth.method = 'IAM';
          design.auth.routeScopes = {};
          design.accessLog['caller'] = '$context.identity.userArn';
        },
      },
    ],
    [
      'an alarm that names the log field',
      {
        ...quota,
        change: (design) =>
          void Object.assign(design, {
            accessLog: { ...design.accessLog, kode: '$context.status' },
            alarms: design.alarms.map((alarm) =>
              alarm.source === 'ACCESS_LOG' ? { source: 'ACCESS_LOG', field: 'kode', equals: '429' } : alarm,
            ),
          }),
      },
    ],
    [
      'the rate that is exactly allowed',
      {
        ...quota,
        where: ({ account }) => account.rate >= 10_000,
        change: (design, { backend, headroom }) =>
          void Object.assign(stageOf(design), {
            rate: ((backend.concurrency * 1000) / backend.durationMs) * headroom,
            burst: Math.floor(backend.concurrency * (1 - headroom)),
          }),
      },
    ],
  ])('%s', async (_, prepared) => {
    const verdict = await judge(prepared);
    expect(failed(verdict)).toEqual([]);
    expect(verdict.status).toBe('passed');
  });

  test('an HTTP API with metering of one’s own passes and loses only what is advised', async () => {
    const verdict = await judge({ needs: ['per-client-quota'], product: 'HTTP', change: () => undefined });
    expect(verdict.status).toBe('passed');
    expect(verdict.score.earned).toBe(96);
  });
});

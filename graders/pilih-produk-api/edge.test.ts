import { describe, expect, test } from 'vitest';
import { failed, httpIsBest, judge, without } from './grade-design.testdata.ts';
import type { Case } from './grade-design.testdata.ts';

describe('fails by the check that names the mistake', () => {
  const quota = { needs: ['per-client-quota'], product: 'REST' } as const;
  const web = { needs: ['lowest-cost'], product: 'HTTP', where: httpIsBest } as const;
  test.each<[string, Case, string[]?]>([
    [
      'firewall-not-in-path',
      {
        needs: ['web-firewall', 'no-custom-authorizer'],
        product: 'HTTP',
        where: without('response-cache'),
        change: (design) => void (design.components = design.components.filter((one) => one !== 'CLOUDFRONT')),
      },
      ['quota-as-hard-limit', 'reason-unfounded', 'builds-what-product-has'],
    ],
    [
      'firewall-not-in-path',
      {
        needs: ['web-firewall'],
        product: 'REST',
        change: (design) =>
          void Object.assign(design, {
            components: design.components.filter((one) => one !== 'WAF'),
            hardLimits: ['BUDGET_ACTION'],
          }),
      },
      ['reason-unfounded'],
    ],
    ['firewall-not-in-path', { ...web, change: (design) => void design.components.push('WAF') }],
    [
      'firewall-bypassed',
      {
        needs: ['web-firewall', 'no-custom-authorizer'],
        product: 'HTTP',
        change: (design) => void (design.auth.defaultEndpointDisabled = false),
      },
      ['builds-what-product-has'],
    ],
    [
      'shape-checked-too-late',
      { ...quota, change: ({ validation }) => void validation.backend.push(...validation.gateway.splice(0)) },
    ],
    [
      'shape-checked-too-late',
      {
        ...web,
        change: ({ validation }, variant) =>
          void (validation.backend = validation.backend.filter(
            (id) => variant.validationRules.find((rule) => rule.id === id)?.kind !== 'SHAPE',
          )),
      },
    ],
    [
      'gateway-cannot-validate',
      {
        ...quota,
        where: ({ validationRules }) => validationRules.some(({ kind }) => kind === 'FORMAT'),
        change: ({ validation }, variant) =>
          void validation.gateway.push(variant.validationRules.find(({ kind }) => kind === 'FORMAT')?.id ?? ''),
      },
    ],
    [
      'gateway-cannot-validate',
      {
        ...web,
        change: ({ validation }, variant) =>
          void validation.gateway.push(variant.validationRules.find(({ kind }) => kind === 'SHAPE')?.id ?? ''),
      },
    ],
    [
      'domain-rule-in-gateway',
      {
        ...quota,
        change: ({ validation }, variant) =>
          void validation.gateway.push(variant.validationRules.find(({ kind }) => kind === 'DOMAIN')?.id ?? ''),
      },
    ],
    ['log-variable-unknown', { ...quota, change: (design) => void (design.accessLog['rute'] = '$context.routeKey') }],
    [
      'log-variable-unknown',
      { ...quota, change: (design) => void (design.accessLog['x'] = '$request.header.x-correlation-id') },
    ],
    [
      'log-variable-unknown',
      { needs: ['graphql-aggregation'], change: (design) => void (design.accessLog['id'] = '$context.requestId') },
    ],
    [
      'log-contains-secret',
      { ...quota, change: (design) => void (design.accessLog['kunci'] = '$context.identity.apiKey') },
    ],
    [
      'metric-unknown',
      {
        ...quota,
        change: (design) =>
          void design.alarms.push({ source: 'METRIC', metric: 'ThrottledRequests', statistic: 'Sum' }),
      },
    ],
    [
      'metric-unknown',
      {
        ...quota,
        change: (design) =>
          void design.alarms.push({ source: 'ACCESS_LOG', field: '$context.throttled', equals: 'true' }),
      },
    ],
    [
      'alarm-missing',
      {
        ...quota,
        change: (design) => void (design.alarms = design.alarms.filter(({ source }) => source === 'METRIC')),
      },
    ],
    [
      'alarm-missing',
      {
        ...quota,
        change: (design) =>
          void (design.alarms = design.alarms.map((alarm) =>
            alarm.source === 'METRIC' && alarm.metric === 'Latency' ? { ...alarm, statistic: 'Average' } : alarm,
          )),
      },
    ],
  ])('%s', async (id, prepared, companions = []) => {
    const ids = failed(await judge(prepared));
    expect(ids).toContain(id);
    expect(ids.filter((other) => other !== id && !companions.includes(other))).toEqual([]);
  });
});

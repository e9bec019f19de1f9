import { describe, expect, test } from 'vitest';
import { external, failed, httpIsBest, judge, route } from './grade-design.testdata.ts';
import type { Case } from './grade-design.testdata.ts';

describe('fails by the check that names the mistake', () => {
  const quota = { needs: ['per-client-quota'], product: 'REST' } as const;
  const web = { needs: ['lowest-cost'], product: 'HTTP', where: httpIsBest } as const;
  test.each<[string, Case, string[]?]>([
    [
      'feature-not-turned-on',
      { ...quota, change: (design) => void (design.auth.apiKey = 'NONE') },
      ['log-caller-missing'],
    ],
    [
      'feature-not-turned-on',
      { needs: ['client-certificate'], change: (design) => void (design.auth.mutualTls = false) },
    ],
    [
      'feature-not-turned-on',
      {
        needs: ['no-custom-authorizer', 'web-firewall'],
        product: 'REST',
        change: (design) => void (design.auth.method = 'LAMBDA_AUTHORIZER'),
      },
      ['log-caller-missing'],
    ],
    [
      'feature-not-turned-on',
      {
        needs: ['deferred-writes'],
        change: (design) => void (design.components = design.components.filter((one) => one !== 'QUEUE')),
      },
      ['reason-unfounded'],
    ],
    [
      'authentication-unavailable',
      { ...web, change: (design) => void (design.auth.method = 'COGNITO_AUTHORIZER') },
      ['cognito-for-other-issuer'],
    ],
    [
      'authentication-unavailable',
      { needs: ['two-way-messages'], change: (design) => void (design.auth.method = 'JWT_AUTHORIZER') },
      ['log-caller-missing'],
    ],
    [
      'endpoint-does-not-fit',
      { needs: ['private-network'], product: 'REST', change: (design) => void (design.endpoint = 'REGIONAL') },
    ],
    ['endpoint-does-not-fit', { ...quota, change: (design) => void (design.endpoint = 'PRIVATE') }],
    ['endpoint-does-not-fit', { ...web, change: (design) => void (design.endpoint = 'EDGE') }],
    [
      'endpoint-does-not-fit',
      { needs: ['client-certificate'], product: 'REST', change: (design) => void (design.endpoint = 'EDGE') },
    ],
    ['tokens-unverified', { ...quota, change: (design) => void (design.auth.method = 'IAM') }, ['log-caller-missing']],
    [
      'cognito-for-other-issuer',
      { ...quota, where: external, change: (design) => void (design.auth.method = 'COGNITO_AUTHORIZER') },
      ['log-caller-missing'],
    ],
    [
      'route-scope-missing',
      { ...quota, change: (design, variant) => void delete design.auth.routeScopes[route(variant, 'READ')] },
    ],
    [
      'route-scope-missing',
      { ...quota, change: (design, variant) => void (design.auth.routeScopes[route(variant, 'WRITE')] = []) },
    ],
    [
      'route-scope-missing',
      { ...quota, change: (design, variant) => void (design.auth.routeScopes[route(variant, 'READ')] = [' ']) },
    ],
    [
      'write-opened-by-read-scope',
      {
        ...quota,
        change: (design, variant) =>
          void (design.auth.routeScopes[route(variant, 'WRITE')] =
            design.auth.routeScopes[route(variant, 'READ')] ?? []),
      },
    ],
    [
      'write-opened-by-read-scope',
      {
        ...quota,
        change: (design, variant) =>
          void design.auth.routeScopes[route(variant, 'WRITE')]?.push(
            ...(design.auth.routeScopes[route(variant, 'SEARCH')] ?? []),
          ),
      },
    ],
    [
      'default-endpoint-bypasses-mtls',
      {
        needs: ['client-certificate'],
        product: 'REST',
        change: (design) => void (design.auth.defaultEndpointDisabled = false),
      },
    ],
    ['reason-unfounded', { ...quota, change: (design) => void (design.reasons = []) }],
    ['builds-what-product-has', { needs: ['per-client-quota'], product: 'HTTP', change: () => undefined }],
    ['dearer-product-than-needed', { ...web, product: 'REST', change: () => undefined }],
  ])('%s', async (id, prepared, companions = []) => {
    const ids = failed(await judge(prepared));
    expect(ids).toContain(id);
    expect(ids.filter((other) => other !== id && !companions.includes(other))).toEqual([]);
  });

  test.each<[string, Case]>([
    ['product-lacks-feature', { needs: ['graphql-aggregation'], change: (design) => void (design.product = 'HTTP') }],
    [
      'product-lacks-feature',
      {
        needs: ['per-client-quota'],
        product: 'HTTP',
        change: (design) => void (design.components = design.components.filter((one) => one !== 'OWN_METERING')),
      },
    ],
    ['callers-unproven', { change: (design) => void (design.auth.method = 'NONE') }],
    [
      'api-key-as-authentication',
      { needs: ['per-client-quota'], change: (design) => void (design.auth.apiKey = 'AUTHENTICATION') },
    ],
    ['design-malformed', { change: (design) => void Reflect.deleteProperty(design, 'alarms') }],
  ])('the gate %s, and then nothing earns a point', async (id, prepared) => {
    const verdict = await judge(prepared);
    expect(failed(verdict)).toEqual([id]);
    expect(verdict.score.earned).toBe(0);
  });
});

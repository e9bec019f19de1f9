import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/rest-cognito-usage-plan';

/** REST API whose Cognito authorizer demands scopes, and a usage plan that counts by month. */
export const write: Write = (variant) =>
  writeChanged(
    origin,
    variant.issuer.kind === 'COGNITO' && variant.tiers.length > 0 ? rightDesign(variant, 'REST') : undefined,
    (design) => {
      for (const { quota } of Object.values(design.throttle.tiers)) {
        quota.amount *= 30;
        quota.period = 'MONTH';
      }
      design.accessLog = {
        id: '$context.extendedRequestId',
        apiKeyId: '$context.identity.apiKeyId',
        sub: '$context.authorizer.claims.sub',
        call: '$context.httpMethod $context.path',
        status: '$context.status $context.integrationStatus',
        timing: '$context.responseLatency $context.integration.latency',
        bytes: '$context.responseLength',
        error: '$context.error.responseType',
        agent: '$context.identity.userAgent',
      };
      design.alarms = [
        { source: 'METRIC', metric: '4XXError', statistic: 'Average' },
        { source: 'METRIC', metric: '5XXError', statistic: 'Average' },
        { source: 'METRIC', metric: 'Latency', statistic: 'p99' },
        { source: 'ACCESS_LOG', field: '$context.error.responseType', equals: 'THROTTLED' },
        { source: 'ACCESS_LOG', field: '$context.error.responseType', equals: 'QUOTA_EXCEEDED' },
      ];
    },
  );

import type { ProductId } from '#world/products/types';
import type { Alarm, Authentication, Design } from './types.ts';

type Telemetry = Pick<Design, 'accessLog' | 'alarms'>;

const everywhere = {
  requestId: '$context.requestId',
  status: '$context.status',
  integrationStatus: '$context.integration.status',
  integrationLatency: '$context.integrationLatency',
  error: '$context.error.message',
  userAgent: '$context.identity.userAgent',
};
const responses = { latency: '$context.responseLatency', size: '$context.responseLength' };

const logs: Partial<Record<ProductId, Readonly<Record<string, string>>>> = {
  REST: { ...everywhere, method: '$context.httpMethod', route: '$context.resourcePath', ...responses },
  HTTP: { ...everywhere, route: '$context.routeKey', ...responses },
  WEBSOCKET: { ...everywhere, route: '$context.routeKey', connectionId: '$context.connectionId' },
};

const metrics: Readonly<Record<ProductId, readonly (readonly [string, 'Sum' | 'p95'])[]>> = {
  REST: [
    ['4XXError', 'Sum'],
    ['5XXError', 'Sum'],
    ['Latency', 'p95'],
  ],
  HTTP: [
    ['4xx', 'Sum'],
    ['5xx', 'Sum'],
    ['Latency', 'p95'],
  ],
  WEBSOCKET: [
    ['ClientError', 'Sum'],
    ['ExecutionError', 'Sum'],
    ['IntegrationError', 'Sum'],
    ['IntegrationLatency', 'p95'],
  ],
  APPSYNC: [
    ['4XXError', 'Sum'],
    ['5XXError', 'Sum'],
    ['Latency', 'p95'],
  ],
  ALB: [
    ['HTTPCode_Target_4XX_Count', 'Sum'],
    ['HTTPCode_Target_5XX_Count', 'Sum'],
    ['TargetResponseTime', 'p95'],
  ],
};

/** Access log and alarms that a product really has. Without a log of its own an API counts throttling among its 4xx. */
export function rightTelemetry(product: ProductId, method: Authentication, metered: boolean): Telemetry {
  const log = logs[product];
  const alarms = metrics[product].map(([metric, statistic]): Alarm => ({ source: 'METRIC', metric, statistic }));
  if (log === undefined) return { accessLog: {}, alarms };
  return {
    accessLog: { ...log, caller: callerVariable(method, metered) },
    alarms: [...alarms, { source: 'ACCESS_LOG', field: '$context.status', equals: '429' }],
  };
}

/** The variable that names the caller and is no secret. */
export function callerVariable(method: Authentication, metered: boolean): string {
  if (metered) return '$context.identity.apiKeyId';
  if (method === 'LAMBDA_AUTHORIZER') return '$context.authorizer.principalId';
  return method === 'IAM' ? '$context.identity.caller' : '$context.authorizer.claims.client_id';
}

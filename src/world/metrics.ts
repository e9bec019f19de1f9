/**
 * CloudWatch metrics by the names that AWS publishes. A name that belongs to what stands beside the product counts
 * as published, so that the lists err on the side of accepting. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 * https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
import type { ProductId } from './products/types.ts';

/** What an alarm watches for. */
export type Symptom = 'client-errors' | 'server-errors' | 'latency';

const symptoms: Readonly<Record<ProductId, Readonly<Record<Symptom, readonly string[]>>>> = {
  REST: {
    'client-errors': ['4XXError'],
    'server-errors': ['5XXError'],
    latency: ['Latency', 'IntegrationLatency'],
  },
  HTTP: { 'client-errors': ['4xx'], 'server-errors': ['5xx'], latency: ['Latency', 'IntegrationLatency'] },
  WEBSOCKET: {
    'client-errors': ['ClientError'],
    'server-errors': ['ExecutionError', 'IntegrationError'],
    latency: ['IntegrationLatency'],
  },
  APPSYNC: { 'client-errors': ['4XXError'], 'server-errors': ['5XXError'], latency: ['Latency'] },
  ALB: {
    'client-errors': ['HTTPCode_ELB_4XX_Count', 'HTTPCode_Target_4XX_Count'],
    'server-errors': ['HTTPCode_ELB_5XX_Count', 'HTTPCode_Target_5XX_Count'],
    latency: ['TargetResponseTime'],
  },
};

const others: Readonly<Record<ProductId, readonly string[]>> = {
  REST: ['CacheHitCount', 'CacheMissCount', 'Count'],
  HTTP: ['Count', 'DataProcessed'],
  WEBSOCKET: ['ConnectCount', 'MessageCount'],
  APPSYNC: [
    ...['Requests', 'TokensConsumed', 'ActiveConnections', 'ActiveSubscriptions', 'ConnectionDuration'],
    ...['ConnectSuccess', 'ConnectClientError', 'ConnectServerError'],
    ...['DisconnectSuccess', 'DisconnectClientError', 'DisconnectServerError'],
    ...['SubscribeSuccess', 'SubscribeClientError', 'SubscribeServerError'],
    ...['UnsubscribeSuccess', 'UnsubscribeClientError', 'UnsubscribeServerError'],
    ...['PublishDataMessageSuccess', 'PublishDataMessageClientError', 'PublishDataMessageServerError'],
    ...['PublishDataMessageSize', 'OutboundMessages', 'InboundMessageSuccess', 'InboundMessageError'],
    ...['InboundMessageFailure', 'InboundMessageDelayed', 'InboundMessageDropped', 'InvalidationSuccess'],
    ...['InvalidationRequestSuccess', 'InvalidationRequestDropped'],
  ],
  ALB: ['RequestCount', 'RejectedConnectionCount', 'ActiveConnectionCount', 'HealthyHostCount', 'UnHealthyHostCount'],
};

/** Metrics of what stands beside a door: the function, its queue, the web firewall, the edge. */
const besides: readonly string[] = [
  ...['Invocations', 'Errors', 'Throttles', 'Duration', 'ConcurrentExecutions', 'UnreservedConcurrentExecutions'],
  ...['DeadLetterErrors', 'AsyncEventAge', 'AsyncEventsReceived', 'AsyncEventsDropped', 'ClaimedAccountConcurrency'],
  ...['ProvisionedConcurrencySpilloverInvocations', 'ProvisionedConcurrencyUtilization', 'IteratorAge'],
  ...['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible', 'NumberOfMessagesSent'],
  ...['ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed', 'NumberOfMessagesReceived'],
  ...['NumberOfMessagesDeleted', 'AllowedRequests', 'BlockedRequests', 'CountedRequests', 'PassedRequests'],
  ...['4xxErrorRate', '5xxErrorRate', 'TotalErrorRate', 'OriginLatency', 'CacheHitRate'],
];

/** The metrics in which a symptom shows, any one of which is enough. */
export function metricsOfSymptom(product: ProductId, symptom: Symptom): readonly string[] {
  return symptoms[product][symptom];
}

/** Whether the product, or what may stand beside it, publishes a metric of this name. Case matters. */
export function isPublishedMetric(product: ProductId, metric: string): boolean {
  return (
    Object.values(symptoms[product]).some((names) => names.includes(metric)) ||
    others[product].includes(metric) ||
    besides.includes(metric)
  );
}

/**
 * Where requests that were throttled show: there is no metric of their own. API Gateway leaves them in the access
 * log, AppSync counts them among its client errors, and a load balancer does not throttle.
 */
export function throttleShowsIn(product: ProductId): 'access-log' | 'client-errors' | 'nowhere' {
  if (product === 'APPSYNC') return 'client-errors';
  return product === 'ALB' ? 'nowhere' : 'access-log';
}

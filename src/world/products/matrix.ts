import type { FeatureRow, ProductId, Source, Support } from './types.ts';

const yes: Support = { kind: 'yes' };
const no: Support = { kind: 'no' };
const viaCloudFront: Support = { kind: 'composed', with: 'CLOUDFRONT' };
const viaOwnMetering: Support = { kind: 'composed', with: 'OWN_METERING' };
const viaQueue: Support = { kind: 'composed', with: 'QUEUE' };
const inBackend: Support = { kind: 'composed', with: 'BACKEND' };

const gateway = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/';
const appsync = 'https://docs.aws.amazon.com/appsync/latest/devguide/';
const elb = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/';

const page = (url: string, checked: string): Source => ({ url, checked });
const restAndHttp = page(`${gateway}http-api-vs-rest.html`, '2026-11-22');
const webSocketAuthorizer = page(`${gateway}apigateway-websocket-api-lambda-auth.html`, '2026-11-22');
const webSocketLogging = page(`${gateway}websocket-api-logging.html`, '2026-11-23');
const webSocketUsagePlan = page(
  'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_apigatewayv2.UsagePlanProps.html',
  '2026-11-23',
);
const appSyncAuthorization = page(`${appsync}security-authz.html`, '2026-11-22');
const appSyncScalars = page(`${appsync}scalars.html`, '2026-11-23');
const cloudFrontWebSockets = page(
  'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-working-with.websockets.html',
  '2026-11-23',
);
const serviceIntegrations = page(`${gateway}http-api-develop-integrations-aws-services-reference.html`, '2026-11-22');
const usagePlans = page(`${gateway}api-gateway-api-usage-plans.html`, '2026-11-22');

/**
 * Which service has which feature, in the order of AWS's comparison of REST and HTTP APIs, then what only
 * the other services have. The REST and HTTP columns are that comparison and the pages named beside it;
 * a day before 2026-11-23 is that of the course's own fact check.
 */
export const featureRows = [
  row('edge-optimized-endpoint', { REST: yes, HTTP: no, WEBSOCKET: no }),
  row('regional-endpoint', { REST: yes, HTTP: yes, WEBSOCKET: yes }),
  row('private-endpoint', { REST: yes, HTTP: no, WEBSOCKET: no, APPSYNC: yes, ALB: yes }, [
    page(`${gateway}apigateway-private-apis.html`, '2026-11-22'),
    page(`${appsync}using-private-apis.html`, '2026-11-23'),
  ]),
  row('mutual-tls', { REST: yes, HTTP: yes, ALB: yes }, [
    page(`${gateway}rest-api-mutual-tls.html`, '2026-11-23'),
    page(`${elb}mutual-authentication.html`, '2026-11-23'),
  ]),
  row('backend-client-certificate', { REST: yes, HTTP: no }),
  row('waf', { REST: yes, HTTP: viaCloudFront, WEBSOCKET: viaCloudFront, APPSYNC: yes, ALB: yes }, [
    page(
      'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_wafv2.CfnWebACLAssociationProps.html',
      '2026-11-23',
    ),
    cloudFrontWebSockets,
  ]),
  row('iam-authorization', { REST: yes, HTTP: yes, WEBSOCKET: yes, APPSYNC: yes }, [
    webSocketAuthorizer,
    appSyncAuthorization,
  ]),
  row('resource-policy', { REST: yes, HTTP: no, WEBSOCKET: no }, [
    page(`${gateway}apigateway-resource-policies.html`, '2026-11-22'),
  ]),
  row('cognito-authorizer', { REST: yes, HTTP: no, WEBSOCKET: no, APPSYNC: yes }, [
    webSocketAuthorizer,
    appSyncAuthorization,
  ]),
  row('lambda-authorizer', { REST: yes, HTTP: yes, WEBSOCKET: yes, APPSYNC: yes, ALB: no }, [
    webSocketAuthorizer,
    appSyncAuthorization,
  ]),
  rowOf('jwt-authorizer', { REST: yes, HTTP: yes, WEBSOCKET: no, APPSYNC: yes, ALB: yes }, [
    page(`${gateway}rest-api-jwt-authorizer.html`, '2026-11-28'),
    page(`${gateway}http-api-jwt-authorizer.html`, '2026-11-28'),
    webSocketAuthorizer,
    appSyncAuthorization,
    page(`${elb}listener-verify-jwt.html`, '2026-11-23'),
  ]),
  row('custom-domain', { REST: yes, HTTP: yes, WEBSOCKET: yes }, [
    page(`${gateway}websocket-api-custom-domain-names.html`, '2026-11-23'),
  ]),
  row('api-key', { REST: yes, HTTP: viaOwnMetering, WEBSOCKET: yes, ALB: viaOwnMetering }, [
    usagePlans,
    webSocketUsagePlan,
  ]),
  row('usage-plan', { REST: yes, HTTP: viaOwnMetering, WEBSOCKET: yes, APPSYNC: viaOwnMetering, ALB: viaOwnMetering }, [
    usagePlans,
    webSocketUsagePlan,
  ]),
  row('developer-portal', { REST: yes, HTTP: no }),
  row('route-throttle', { REST: yes, HTTP: yes, WEBSOCKET: yes, APPSYNC: no, ALB: no }, [
    page(`${gateway}http-api-throttling.html`, '2026-11-22'),
    page(`${gateway}websocket-api-protect.html`, '2026-11-23'),
    page('https://docs.aws.amazon.com/general/latest/gr/appsync.html', '2026-11-22'),
  ]),
  row('built-in-cors', { REST: no, HTTP: yes }, [page(`${gateway}http-api-cors.html`, '2026-11-22')]),
  row('test-invocation', { REST: yes, HTTP: no }),
  row('response-cache', { REST: yes, HTTP: viaCloudFront, APPSYNC: yes, ALB: viaCloudFront }, [
    page('https://docs.aws.amazon.com/appsync/latest/APIReference/API_CachingConfig.html', '2026-11-22'),
  ]),
  row('controlled-deployment', { REST: yes, HTTP: yes }),
  row('automatic-deployment', { REST: no, HTTP: yes }),
  row('custom-gateway-response', { REST: yes, HTTP: no }),
  row('canary-release', { REST: yes, HTTP: no }),
  row('request-validation', { REST: yes, HTTP: inBackend, WEBSOCKET: yes, APPSYNC: yes, ALB: inBackend }, [
    page(`${gateway}websocket-api-request-validation.html`, '2026-11-23'),
    appSyncScalars,
  ]),
  row('parameter-mapping', { REST: yes, HTTP: yes }),
  row('body-transformation', { REST: yes, HTTP: no }),
  row('response-streaming', { REST: yes, HTTP: no }, [page(`${gateway}response-transfer-mode.html`, '2026-11-22')]),
  row('cloudwatch-metrics', { REST: yes, HTTP: yes, WEBSOCKET: yes, APPSYNC: yes, ALB: yes }, [
    page(`${gateway}api-gateway-metrics-and-dimensions.html`, '2026-11-22'),
    page(`${gateway}apigateway-websocket-api-logging.html`, '2026-11-22'),
  ]),
  row('access-log-cloudwatch', { REST: yes, HTTP: yes, WEBSOCKET: yes }, [webSocketLogging]),
  row('access-log-firehose', { REST: yes, HTTP: no }),
  row('execution-log', { REST: yes, HTTP: no, WEBSOCKET: yes }, [webSocketLogging]),
  row('xray-tracing', { REST: yes, HTTP: no }),
  row('http-and-lambda-integration', { REST: yes, HTTP: yes }),
  row('aws-service-integration', { REST: yes, HTTP: yes }, [serviceIntegrations]),
  row('private-integration-nlb', { REST: yes, HTTP: yes }, [page(`${gateway}private-integration.html`, '2026-11-22')]),
  row('private-integration-alb', { REST: yes, HTTP: yes }, [page(`${gateway}private-integration.html`, '2026-11-22')]),
  row('private-integration-cloud-map', { REST: no, HTTP: yes }),
  row('mock-integration', { REST: yes, HTTP: no }),
  row('header-routing', { REST: yes, HTTP: no }, [page(`${gateway}rest-api-routing-rules.html`, '2026-11-22')]),
  row('low-cost', { REST: no, HTTP: yes }),
  rowOf('two-way-messages', { REST: no, HTTP: no, WEBSOCKET: yes, ALB: yes }, [
    webSocketAuthorizer,
    page(`${elb}load-balancer-listeners.html`, '2026-11-23'),
  ]),
  rowOf('graphql', { REST: no, HTTP: no, WEBSOCKET: no, APPSYNC: yes, ALB: no }, [appSyncScalars]),
  rowOf('subscription', { REST: no, HTTP: no, WEBSOCKET: no, APPSYNC: yes, ALB: no }, [
    page(`${appsync}aws-appsync-real-time-data.html`, '2026-11-22'),
  ]),
  rowOf('buffered-writes', { REST: viaQueue, HTTP: viaQueue, WEBSOCKET: viaQueue, APPSYNC: viaQueue, ALB: viaQueue }, [
    serviceIntegrations,
  ]),
] as const satisfies readonly FeatureRow[];

export type FeatureId = (typeof featureRows)[number]['id'];

/** A row of AWS's comparison of REST and HTTP APIs. */
function row<const Id extends string>(
  id: Id,
  support: Partial<Record<ProductId, Support>>,
  sources: readonly Source[] = [],
): FeatureRow<Id> {
  return rowOf(id, support, [restAndHttp, ...sources]);
}

function rowOf<const Id extends string>(
  id: Id,
  support: Partial<Record<ProductId, Support>>,
  sources: readonly Source[],
): FeatureRow<Id> {
  return { id, support, sources };
}

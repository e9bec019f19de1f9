import type { FeatureId } from '#world/products/matrix';
import type { Composer, ProductId } from '#world/products/types';

/** What the services are called. */
export const productNames: Readonly<Record<ProductId, string>> = {
  REST: 'REST API',
  HTTP: 'HTTP API',
  WEBSOCKET: 'WebSocket API',
  APPSYNC: 'AppSync',
  ALB: 'ALB',
};

/** What stands beside a service, as it reads after "lewat". */
export const composerNames: Readonly<Record<Composer, string>> = {
  CLOUDFRONT: 'CloudFront',
  OWN_METERING: 'pencatatan sendiri',
  QUEUE: 'antrean di belakang',
  BACKEND: 'kode backend',
};

/** Features of the matrix, as nouns: each also reads after "tidak ada". */
export const featureNames: Readonly<Record<FeatureId, string>> = {
  'edge-optimized-endpoint': 'endpoint edge-optimized',
  'regional-endpoint': 'endpoint Regional',
  'private-endpoint': 'private endpoint',
  'mutual-tls': 'mutual TLS',
  'backend-client-certificate': 'sertifikat client ke backend',
  waf: 'AWS WAF',
  'iam-authorization': 'auth IAM',
  'resource-policy': 'resource policy',
  'cognito-authorizer': 'authorizer Cognito',
  'lambda-authorizer': 'Lambda authorizer',
  'jwt-authorizer': 'pemeriksaan JWT dari issuer OIDC mana pun',
  'custom-domain': 'custom domain',
  'api-key': 'API key',
  'usage-plan': 'usage plan',
  'developer-portal': 'developer portal',
  'route-throttle': 'throttle per rute',
  'built-in-cors': 'CORS bawaan',
  'test-invocation': 'uji panggil dari console',
  'response-cache': 'cache respons',
  'controlled-deployment': 'deploy yang kamu kendalikan',
  'automatic-deployment': 'deploy otomatis',
  'custom-gateway-response': 'respons gateway yang disetel',
  'canary-release': 'canary release',
  'request-validation': 'validasi request',
  'parameter-mapping': 'transformasi parameter',
  'body-transformation': 'transformasi body',
  'response-streaming': 'response streaming',
  'cloudwatch-metrics': 'metrik CloudWatch',
  'access-log-cloudwatch': 'access log ke CloudWatch',
  'access-log-firehose': 'access log ke Firehose',
  'execution-log': 'execution log',
  'xray-tracing': 'tracing X-Ray',
  'http-and-lambda-integration': 'integrasi HTTP dan Lambda',
  'aws-service-integration': 'integrasi layanan AWS',
  'private-integration-nlb': 'integrasi privat ke NLB',
  'private-integration-alb': 'integrasi privat ke ALB',
  'private-integration-cloud-map': 'integrasi privat ke Cloud Map',
  'mock-integration': 'integrasi mock',
  'header-routing': 'routing menurut header',
  'low-cost': 'tarif per request yang rendah',
  'two-way-messages': 'pesan dua arah',
  graphql: 'GraphQL',
  subscription: 'subscription',
  'buffered-writes': 'penulisan yang ditampung',
};

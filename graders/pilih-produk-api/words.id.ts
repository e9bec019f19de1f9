import type { FindingParams } from '#verdict';

const products: Readonly<Record<string, string>> = {
  REST: 'REST API',
  HTTP: 'HTTP API',
  WEBSOCKET: 'WebSocket API',
  APPSYNC: 'AppSync',
  ALB: 'Application Load Balancer',
};

const features: Readonly<Record<string, string>> = {
  'usage-plan': 'kuota dan laju per client',
  'api-key': 'API key',
  'request-validation': 'validasi request',
  waf: 'AWS WAF',
  'private-endpoint': 'endpoint private',
  'mutual-tls': 'sertifikat client',
  'jwt-authorizer': 'pemeriksaan JWT oleh layanan',
  'cognito-authorizer': 'authorizer Cognito',
  'lambda-authorizer': 'Lambda authorizer',
  'iam-authorization': 'otorisasi IAM',
  'route-throttle': 'throttle yang dapat diatur',
  'two-way-messages': 'pesan dua arah',
  graphql: 'GraphQL',
  subscription: 'subscription',
  'response-cache': 'cache respons',
  'canary-release': 'rilis canary',
  'built-in-cors': 'CORS bawaan',
  'buffered-writes': 'antrean tulis',
  'low-cost': 'biaya rendah',
};

const methods: Readonly<Record<string, string>> = {
  COGNITO_AUTHORIZER: 'Cognito authorizer',
  LAMBDA_AUTHORIZER: 'Lambda authorizer',
  JWT_AUTHORIZER: 'JWT authorizer',
  OIDC: 'mode OIDC',
  IAM: 'IAM',
  NONE: 'tanpa autentikasi',
};

const logFields: Readonly<Record<string, string>> = {
  'request-id': 'ID request',
  route: 'rute',
  method: 'method',
  status: 'status',
  'integration-status': 'status integrasi',
  latency: 'latensi total',
  'integration-latency': 'latensi integrasi',
  'response-length': 'ukuran respons',
  error: 'jenis atau pesan error',
  'user-agent': 'user agent',
};

const symptoms: Readonly<Record<string, string>> = {
  'client-errors': 'error 4xx',
  'server-errors': 'error 5xx',
  latency: 'latensi p95 atau p99',
  throttling: 'penolakan 429 dari access log',
};

const periods: Readonly<Record<string, string>> = { DAY: 'hari', WEEK: 'minggu', MONTH: 'bulan' };

/** A learner's text as code; a backtick in it would end the code early. */
export function code(value: unknown): string {
  return `\`${String(value).replaceAll('`', "'")}\``;
}

export function productOf({ product }: FindingParams): string {
  return products[String(product)] ?? String(product);
}

/** A feature by its name; one without a name of its own stays code. */
export function featureName(id: string): string {
  return features[id] ?? code(id);
}

export function methodName(method: unknown): string {
  return methods[String(method)] ?? String(method);
}

export function periodName(period: unknown): string {
  return periods[String(period)] ?? String(period);
}

/** The names behind ids that are separated by spaces, as a list in a sentence. */
export function listed(ids: unknown, name: (id: string) => string, last = 'dan'): string {
  const names = String(ids)
    .split(' ')
    .filter((id) => id !== '')
    .map(name);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}

export function logFieldName(id: string): string {
  return logFields[id] ?? id;
}

export function symptomName(id: string): string {
  return symptoms[id] ?? id;
}

/** A number as it is written in Indonesian, with at most two decimals. */
export function amount(value: unknown): string {
  const [whole = '', decimals] = String(Math.round(Number(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

export function perSecond(value: unknown): string {
  return `${amount(value)} per detik`;
}

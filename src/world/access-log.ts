/**
 * Access logs of API Gateway: which `$context` variables each kind of API has, what each tells, and which of
 * them give a secret or a person away. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
 * A variable that one version of these pages lists and another does not counts as there: a log format is never
 * refused for what the pages leave open.
 */

/** APIs whose access log has a format of `$context` variables. AppSync and load balancers have fixed formats. */
export type LoggedApi = 'REST' | 'HTTP' | 'WEBSOCKET';

export function hasAccessLogFormat(product: string): product is LoggedApi {
  return product === 'REST' || product === 'HTTP' || product === 'WEBSOCKET';
}

/** One question that an access log answers. */
export type LogField =
  | 'request-id'
  | 'route'
  | 'method'
  | 'status'
  | 'integration-status'
  | 'latency'
  | 'integration-latency'
  | 'response-length'
  | 'error'
  | 'user-agent';

const everywhere = words(`accountId apiId authorizer.error awsEndpointRequestId domainName domainPrefix error.message
  error.messageString error.responseType extendedRequestId identity.accountId identity.caller
  identity.cognitoAuthenticationProvider identity.cognitoAuthenticationType identity.cognitoIdentityId
  identity.cognitoIdentityPoolId identity.principalOrgId identity.sourceIp identity.user identity.userAgent
  identity.userArn integration.error integration.integrationStatus integration.latency integration.requestId
  integration.status integrationLatency integrationStatus requestId requestTime requestTimeEpoch stage status
  authorizer.principalId customDomain.basePathMatched awsEndpointRequestId2 integrationErrorMessage`);

const requestResponse = words(`httpMethod path protocol responseLatency responseLength identity.clientCert.clientCertPem
  identity.clientCert.subjectDN identity.clientCert.issuerDN identity.clientCert.serialNumber
  identity.clientCert.validity.notBefore identity.clientCert.validity.notAfter`);

const staged = words(`authorize.error authorize.latency authorize.status authorizer.integrationLatency
  authorizer.integrationStatus authorizer.latency authorizer.requestId authorizer.status authenticate.error
  authenticate.latency authenticate.status error.validationErrorString identity.apiKey identity.apiKeyId waf.error
  waf.latency waf.status wafResponseCode webaclArn xrayTraceId`);

const variables: Readonly<Record<LoggedApi, ReadonlySet<string>>> = {
  REST: new Set([
    ...everywhere,
    ...requestResponse,
    ...staged,
    ...words('resourceId resourcePath isCanaryRequest requestOverride.path responseOverride.status deploymentId'),
    ...words('identity.vpcId identity.vpceId tlsVersion cipherSuite'),
  ]),
  HTTP: new Set([...everywhere, ...requestResponse, ...words('dataProcessed routeKey')]),
  WEBSOCKET: new Set([
    ...everywhere,
    ...staged,
    ...words('connectedAt connectionId eventType messageId messageDirection routeKey disconnectReason'),
    ...words('disconnectStatusCode'),
  ]),
};

/** Variables that end in a name of the author's own: a claim, a key of the authorizer's context, a header. */
const families: Readonly<Record<LoggedApi, readonly RegExp[]>> = {
  REST: [
    /^authorizer\.claims\.[\w:.-]+$/,
    /^authorizer\.\w+$/,
    /^requestOverride\.(header|path|querystring)\.[\w.-]+$/,
    /^responseOverride\.header\.[\w.-]+$/,
  ],
  HTTP: [/^authorizer\.claims\.[\w:.-]+$/, /^authorizer\.\w+$/],
  WEBSOCKET: [/^authorizer\.\w+$/],
};

/** Names under `authorizer` that are AWS's own and never a key of an author's context. */
const reservedOfAuthorizer = new Set([
  'claims',
  'error',
  'integrationLatency',
  'integrationStatus',
  'latency',
  'requestId',
  'status',
]);

const fields: Readonly<Record<LogField, readonly string[]>> = {
  'request-id': ['requestId', 'extendedRequestId'],
  route: ['resourcePath', 'routeKey', 'path'],
  method: ['httpMethod'],
  status: ['status'],
  'integration-status': ['integrationStatus', 'integration.status', 'integration.integrationStatus'],
  latency: ['responseLatency'],
  'integration-latency': ['integrationLatency', 'integration.latency'],
  'response-length': ['responseLength'],
  error: ['error.responseType', 'error.message', 'error.messageString', 'integration.error', 'integrationErrorMessage'],
  'user-agent': ['identity.userAgent'],
};

/** Every variable or other placeholder of a log field's text, as it is written there. */
export function placeholdersIn(text: string): readonly string[] {
  return (text.match(/\$[A-Za-z][\w:.-]*/g) ?? []).map((found) => found.replace(/[.:-]+$/, ''));
}

/** Whether the API fills this variable. `variable` begins with `$context.`; case matters. */
export function isAccessLogVariable(api: LoggedApi, variable: string): boolean {
  const name = nameOf(variable);
  if (name === undefined) return false;
  if (variables[api].has(name)) return true;
  const key = /^authorizer\.(\w+)$/.exec(name)?.[1];
  if (key !== undefined && reservedOfAuthorizer.has(key)) return false;
  return families[api].some((family) => family.test(name));
}

/** The fields that an access log of this API is asked for: those for which it has a variable at all. */
export function minimumFields(api: LoggedApi): readonly LogField[] {
  return (Object.keys(fields) as LogField[]).filter((field) => fields[field].some((name) => variables[api].has(name)));
}

/** Whether a variable answers a field. The route key of an HTTP API, e.g. `GET /orders`, names the method as well. */
export function answersField(api: LoggedApi, field: LogField, variable: string): boolean {
  const name = nameOf(variable);
  if (name === undefined || !variables[api].has(name)) return false;
  return fields[field].includes(name) || (field === 'method' && api === 'HTTP' && name === 'routeKey');
}

/** What of an access log would be a leak. */
export type Leak = 'api-key' | 'token' | 'certificate' | 'personal-data';

const personal = new Set(
  words(`email name given_name family_name middle_name nickname preferred_username phone_number
  address birthdate gender picture profile nik`),
);

/** What a variable gives away, if anything. A key's or client's id, or a subject, gives nothing away. */
export function leakOf(variable: string): Leak | undefined {
  const name = nameOf(variable);
  if (name === undefined) return undefined;
  if (name === 'identity.apiKey') return 'api-key';
  if (name === 'identity.clientCert.clientCertPem') return 'certificate';
  const own = /^(?:authorizer(?:\.claims)?|requestOverride\.\w+|responseOverride\.header)\.(.+)$/.exec(name)?.[1];
  if (own === undefined) return undefined;
  const key = own.replace(/^custom:/, '').toLowerCase();
  if (/^(x-)?api[-_]?key(value)?$/.test(key)) return 'api-key';
  if (/(^|[-_])(authorization|password|secret|cookie|jwt|bearer)$/.test(key)) return 'token';
  if (/token$/.test(key)) return 'token';
  return personal.has(key) ? 'personal-data' : undefined;
}

/** What proves who is calling; it decides which variables name the caller. */
export type CallerProof = 'API_KEY_METERING' | 'TOKEN_CLAIMS' | 'LAMBDA_AUTHORIZER' | 'IAM' | 'CLIENT_CERTIFICATE';

const callerVariables: Readonly<Record<CallerProof, RegExp>> = {
  API_KEY_METERING: /^identity\.apiKeyId$/,
  TOKEN_CLAIMS: /^authorizer\.claims\.(?!(scope|scp|exp|iat|nbf|iss|aud|jti|token_use|auth_time|version|acr|amr)$)/,
  LAMBDA_AUTHORIZER: /^authorizer\.\w+$/,
  IAM: /^identity\.(caller|user|userArn|accountId|cognitoIdentityId)$/,
  CLIENT_CERTIFICATE: /^identity\.clientCert\.(subjectDN|serialNumber)$/,
};

/** Whether a variable tells callers apart, given what they prove themselves with. Leaks never count. */
export function namesCaller(api: LoggedApi, proofs: readonly CallerProof[], variable: string): boolean {
  const name = nameOf(variable);
  if (name === undefined || leakOf(variable) !== undefined || !isAccessLogVariable(api, variable)) return false;
  if (reservedOfAuthorizer.has(name.replace(/^authorizer\./, ''))) return false;
  return proofs.some((proof) => callerVariables[proof].test(name));
}

function nameOf(variable: string): string | undefined {
  return variable.startsWith('$context.') ? variable.slice('$context.'.length) : undefined;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

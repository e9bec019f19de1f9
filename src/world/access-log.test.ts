import { describe, expect, it } from 'vitest';
import {
  answersField,
  hasAccessLogFormat,
  isAccessLogVariable,
  leakOf,
  minimumFields,
  namesCaller,
  placeholdersIn,
} from './access-log.ts';

describe('isAccessLogVariable', () => {
  it.each([
    ['REST', '$context.resourcePath', true],
    ['HTTP', '$context.resourcePath', false],
    ['REST', '$context.routeKey', false],
    ['HTTP', '$context.routeKey', true],
    ['WEBSOCKET', '$context.routeKey', true],
    ['REST', '$context.requestOverride.header.X-Correlation-Id', true],
    ['HTTP', '$context.requestOverride.header.X-Correlation-Id', false],
    ['REST', '$context.identity.apiKeyId', true],
    ['HTTP', '$context.identity.apiKeyId', false],
    ['REST', '$context.authorizer.latency', true],
    ['HTTP', '$context.authorizer.latency', false],
    ['HTTP', '$context.authorizer.error', true],
    ['REST', '$context.authorizer.claims.client_id', true],
    ['HTTP', '$context.authorizer.claims.cognito:username', true],
    ['WEBSOCKET', '$context.authorizer.claims.sub', false],
    ['WEBSOCKET', '$context.authorizer.principalId', true],
    ['HTTP', '$context.authorizer.partnerId', true],
    ['REST', '$context.authorizer.claims', false],
    ['WEBSOCKET', '$context.connectionId', true],
    ['REST', '$context.connectionId', false],
    ['WEBSOCKET', '$context.responseLatency', false],
    ['HTTP', '$context.dataProcessed', true],
    ['REST', '$context.xrayTraceId', true],
    ['REST', '$context.Status', false],
    ['REST', '$input.body', false],
    ['HTTP', '$request.header.user-agent', false],
    ['REST', 'context.status', false],
    ['REST', '$context.constructor', false],
  ] as const)('%s, %s: %s', (api, variable, expected) => {
    expect(isAccessLogVariable(api, variable)).toBe(expected);
  });
});

it('knows which products have a format to fill', () => {
  expect(['REST', 'HTTP', 'WEBSOCKET', 'APPSYNC', 'ALB'].map(hasAccessLogFormat)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('finds every placeholder of a text', () => {
  expect(placeholdersIn('$context.httpMethod $context.resourcePath.')).toEqual([
    '$context.httpMethod',
    '$context.resourcePath',
  ]);
  expect(placeholdersIn('"$context.status","$stageVariables.env"')).toEqual(['$context.status', '$stageVariables.env']);
  expect(placeholdersIn('prod costs $5')).toEqual([]);
});

describe('minimumFields', () => {
  it('asks of an API only what it has a variable for', () => {
    expect(minimumFields('REST')).toHaveLength(10);
    expect(minimumFields('HTTP')).toHaveLength(10);
    expect(minimumFields('WEBSOCKET')).not.toEqual(expect.arrayContaining(['method']));
    expect(minimumFields('WEBSOCKET')).toHaveLength(7);
  });

  it('takes any variable that tells it', () => {
    expect(answersField('REST', 'request-id', '$context.extendedRequestId')).toBe(true);
    expect(answersField('HTTP', 'method', '$context.routeKey')).toBe(true);
    expect(answersField('WEBSOCKET', 'method', '$context.routeKey')).toBe(false);
    expect(answersField('REST', 'integration-status', '$context.integration.status')).toBe(true);
    expect(answersField('REST', 'latency', '$context.integrationLatency')).toBe(false);
    expect(answersField('REST', 'route', '$context.routeKey')).toBe(false);
  });
});

describe('leakOf', () => {
  it.each([
    ['$context.identity.apiKey', 'api-key'],
    ['$context.identity.apiKeyId', undefined],
    ['$context.authorizer.claims.email', 'personal-data'],
    ['$context.authorizer.claims.phone_number', 'personal-data'],
    ['$context.authorizer.claims.custom:email', 'personal-data'],
    ['$context.authorizer.claims.sub', undefined],
    ['$context.authorizer.claims.token_use', undefined],
    ['$context.authorizer.accessToken', 'token'],
    ['$context.requestOverride.header.Authorization', 'token'],
    ['$context.requestOverride.header.x-api-key', 'api-key'],
    ['$context.requestOverride.header.X-Correlation-Id', undefined],
    ['$context.identity.clientCert.clientCertPem', 'certificate'],
    ['$context.identity.clientCert.subjectDN', undefined],
    ['$context.identity.sourceIp', undefined],
    ['$context.authorizer.principalId', undefined],
  ] as const)('%s: %s', (variable, expected) => {
    expect(leakOf(variable)).toBe(expected);
  });
});

describe('namesCaller', () => {
  it.each([
    ['REST', ['API_KEY_METERING'], '$context.identity.apiKeyId', true],
    ['REST', ['TOKEN_CLAIMS'], '$context.identity.apiKeyId', false],
    ['REST', ['TOKEN_CLAIMS'], '$context.authorizer.claims.client_id', true],
    ['REST', ['TOKEN_CLAIMS'], '$context.authorizer.claims.custom:partner', true],
    ['REST', ['TOKEN_CLAIMS'], '$context.authorizer.claims.email', false],
    ['REST', ['TOKEN_CLAIMS'], '$context.authorizer.claims.exp', false],
    ['REST', ['LAMBDA_AUTHORIZER'], '$context.authorizer.principalId', true],
    ['REST', ['LAMBDA_AUTHORIZER'], '$context.authorizer.latency', false],
    ['HTTP', ['LAMBDA_AUTHORIZER'], '$context.authorizer.partnerId', true],
    ['REST', ['IAM'], '$context.identity.userArn', true],
    ['REST', ['LAMBDA_AUTHORIZER'], '$context.identity.userArn', false],
    ['HTTP', ['CLIENT_CERTIFICATE'], '$context.identity.clientCert.subjectDN', true],
    ['HTTP', ['CLIENT_CERTIFICATE'], '$context.identity.clientCert.clientCertPem', false],
    ['REST', ['TOKEN_CLAIMS'], '$context.identity.sourceIp', false],
    ['REST', [], '$context.authorizer.principalId', false],
  ] as const)('%s with %j, %s: %s', (api, proofs, variable, expected) => {
    expect(namesCaller(api, proofs, variable)).toBe(expected);
  });
});

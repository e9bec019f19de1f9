import type { LoggedApi } from '#world/access-log';

/** Variables to choose from, by the question that they answer, without their `$context.`. */
export const groups = {
  find: ['requestId', 'extendedRequestId', 'requestOverride.header.x-correlation-id', 'connectionId'],
  who: [
    'authorizer.userId',
    'authorizer.tenantId',
    'authorizer.email',
    'identity.apiKeyId',
    'identity.apiKey',
    'identity.sourceIp',
    'identity.userAgent',
  ],
  where: ['resourcePath', 'routeKey', 'httpMethod'],
  result: ['status', 'integrationStatus', 'integration.status', 'error.responseType', 'responseLength'],
  time: ['responseLatency', 'integrationLatency', 'authorizer.latency'],
} as const;

export type VariableGroup = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly VariableGroup[];
export const variableNames = groupNames.flatMap((group) => [...groups[group]]);
export type VariableName = (typeof groups)[VariableGroup][number];

/** A format that is often passed on: it mixes variables of two kinds of API. */
export const passedOn: readonly VariableName[] = [
  'requestId',
  'requestOverride.header.x-correlation-id',
  'authorizer.userId',
  'routeKey',
  'status',
  'integrationStatus',
  'responseLatency',
  'integrationLatency',
];

/** A format that answers every question, for each kind of API. */
export const complete: Readonly<Record<LoggedApi, readonly VariableName[]>> = {
  REST: [
    'requestId',
    'extendedRequestId',
    'authorizer.userId',
    'authorizer.tenantId',
    'identity.apiKeyId',
    'identity.sourceIp',
    'identity.userAgent',
    'resourcePath',
    'httpMethod',
    'status',
    'integration.status',
    'error.responseType',
    'responseLength',
    'responseLatency',
    'integrationLatency',
    'authorizer.latency',
  ],
  HTTP: [
    'requestId',
    'authorizer.userId',
    'authorizer.tenantId',
    'identity.sourceIp',
    'identity.userAgent',
    'routeKey',
    'httpMethod',
    'status',
    'integration.status',
    'error.responseType',
    'responseLength',
    'responseLatency',
    'integrationLatency',
  ],
  WEBSOCKET: [
    'requestId',
    'connectionId',
    'authorizer.userId',
    'identity.sourceIp',
    'identity.userAgent',
    'routeKey',
    'status',
    'integration.status',
    'error.responseType',
    'integrationLatency',
  ],
};

const ownNames: Readonly<Partial<Record<VariableName, string>>> = {
  'requestOverride.header.x-correlation-id': 'correlationId',
  'integration.status': 'functionStatus',
};

/** The name that a variable has in the line, the same under every kind of API. */
export function fieldName(variable: VariableName): string {
  return ownNames[variable] ?? variable.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * One request through a Lambda proxy integration that the function answered with 500, behind a Lambda authorizer.
 * The header override has no value: nothing but a mapping template could set it, and a proxy has none.
 */
export const values: Readonly<Record<VariableName, string | undefined>> = {
  requestId: '7f9c2b10-11aa',
  extendedRequestId: 'Qx81kGaSjoE',
  'requestOverride.header.x-correlation-id': undefined,
  connectionId: 'K3p8dcYfSQ0',
  'authorizer.userId': 'usr-81',
  'authorizer.tenantId': 'barat',
  'authorizer.email': 'wulan@contoh.id',
  'identity.apiKeyId': 'k81a2',
  'identity.apiKey': 'pZr4Tn0xW9cQ7mLdE2sV',
  'identity.sourceIp': '203.0.113.24',
  'identity.userAgent': 'gerbang-app/3.1',
  resourcePath: '/v1/cases/{caseId}',
  routeKey: 'POST /v1/cases',
  httpMethod: 'POST',
  status: '500',
  integrationStatus: '200',
  'integration.status': '500',
  'error.responseType': undefined,
  responseLength: '41',
  responseLatency: '1284',
  integrationLatency: '1270',
  'authorizer.latency': '9',
};

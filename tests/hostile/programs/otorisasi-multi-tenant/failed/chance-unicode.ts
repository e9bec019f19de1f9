// Answers that depend on Unicode tables and locales.
import { environment } from 'gerbang';

export const gateway = {
  authorizer: { kind: 'jwt', issuer: environment.issuer, audience: [environment.audience] },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: ['$request.header.Authorization'], ttlSeconds: 0 },
};

export function decide() {
  return { allow: false, reason: 'NONE', visible: false };
}

export async function getCase(request: any, world: any): Promise<any> {
  return { status: 200, body: { upper: '\u1E9E\u0149\uA7C0'.toUpperCase(), lower: '\u0130\u1E9E'.toLocaleLowerCase('tr'), form: '\u1E9B\u0323'.normalize('NFKC'), letters: /\p{L}/u.test('\u{31350}'), compare: 'a'.localeCompare('B'), number: (1234.5).toLocaleString('id') } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

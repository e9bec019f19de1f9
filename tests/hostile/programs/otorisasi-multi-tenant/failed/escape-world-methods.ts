// Calls methods of the world that do not exist, through every way to name one.
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
  const found: string[] = [];
  for (const part of ['cases', 'verdict', 'constructor', '__proto__', 'then'] as const) {
    for (const method of ['find', 'pass', 'constructor', '__proto__', 'a.b', 'then']) {
      try {
        found.push(typeof (await world[part][method]('x')));
      } catch (error: any) {
        found.push(error.name);
      }
    }
  }
  return { status: 200, body: { found } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

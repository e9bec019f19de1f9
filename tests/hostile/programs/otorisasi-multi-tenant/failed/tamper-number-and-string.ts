// String, Number and Math are replaced.
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

(globalThis as any).String = () => '1';
(globalThis as any).Number = () => 1;
Math.floor = () => -1;
Math.imul = () => NaN;

export function decide() {
  return { allow: false, reason: 'NONE', visible: false };
}

export async function getCase(request: any, world: any): Promise<any> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  return { status: 200, body: { random: Math.random() } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

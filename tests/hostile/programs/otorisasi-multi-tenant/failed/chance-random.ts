// Answers that depend on Math.random.
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

export function decide(principal: any, action: any, item: any, policy: any): any {
  return { allow: Math.random() < 0.5, visible: Math.random() < 0.5, reason: String(Math.random()) };
}

export async function getCase(request: any, world: any): Promise<any> {
  return { status: Math.random() < 0.5 ? 200 : 404, body: { value: Math.random(), list: [3, 1, 2].sort(() => Math.random() - 0.5) } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

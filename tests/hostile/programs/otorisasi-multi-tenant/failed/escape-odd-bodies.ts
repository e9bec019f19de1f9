// Bodies and items that are anything but objects.
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
  return { status: 200, headers: 5, body: [[[]], null, true] };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [null, 5, 'x', [], { id: {} }, { id: null }], nextCursor: { x: 1 }, total: -1 } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: '200', body: undefined };
}

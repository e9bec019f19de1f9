// lastIndexOf over a length of 2**53 - 1, in a handler.
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
  return Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1);
}

export async function listCases(request: any, world: any): Promise<any> {
  return Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
}

export async function approveCase(request: any, world: any): Promise<any> {
  return Array.prototype.reverse.call({ length: 2 ** 53 - 1 });
}

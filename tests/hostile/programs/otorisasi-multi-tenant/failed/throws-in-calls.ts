// Throws odd things in every call.
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
  throw undefined;
}

export async function getCase(request: any, world: any): Promise<any> {
  throw new Proxy({}, { get() { throw 1; }, has() { throw 1; } });
}

export function listCases(): any {
  throw Symbol.iterator;
}

export async function approveCase(request: any, world: any): Promise<any> {
  throw { name: { toString() { throw 1; } }, message: 5n, stack: {} };
}

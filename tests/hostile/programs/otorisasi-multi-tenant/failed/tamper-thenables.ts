// Answers that are thenables, which settle twice or never.
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
  return { then(resolve: any) { resolve({ then(next: any) { next({ allow: true }); } }); } };
}

export async function getCase(request: any, world: any): Promise<any> {
  return { then(resolve: any, reject: any) { resolve({ status: 200 }); reject(new Error('again')); resolve({ status: 404 }); } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { then() {} };
}

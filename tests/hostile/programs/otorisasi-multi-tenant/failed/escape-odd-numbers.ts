// NaN, -0, Infinity, undefined and numbers that lose digits, in answers.
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
  return { allow: -0, visible: NaN, reason: undefined };
}

export async function getCase(request: any, world: any): Promise<any> {
  return { status: NaN, body: { a: NaN, b: -0, c: Infinity, d: undefined, e: 2 ** 53 + 2, f: 5e-324, g: 1e21, h: 0.1 + 0.2 } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 1e308 * 10, body: { items: [NaN, -0], nextCursor: NaN } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 200.5, body: -0 };
}

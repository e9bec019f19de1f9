// Throws errors whose stacks name line 0, a huge line and no line.
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
  const error: any = new Error('x');
  error.stack = 'solution.ts:0';
  throw error;
}

export async function listCases(request: any, world: any): Promise<any> {
  throw { name: 'x', message: 'y', stack: 'solution.ts:1e99' };
}

export async function approveCase(request: any, world: any): Promise<any> {
  throw { name: 'x', message: 'y', stack: 'solution.ts:' + '1'.repeat(500) };
}

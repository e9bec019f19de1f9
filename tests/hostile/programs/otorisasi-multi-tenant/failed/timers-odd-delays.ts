// Delays that are no delays: NaN, Infinity, negative, text, BigInt, an object.
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
  for (const delay of [NaN, -1, '5', 5n, { valueOf: () => 3 }, null, undefined, 2 ** 31, Infinity] as any[]) setTimeout(() => 0, delay);
  try {
    setTimeout(() => 0, Symbol('delay') as any);
  } catch {}
  clearTimeout({ toString: () => '__proto__' } as any);
  clearTimeout(Symbol.iterator as any);
  return { status: 200, body: { id: 'x' } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

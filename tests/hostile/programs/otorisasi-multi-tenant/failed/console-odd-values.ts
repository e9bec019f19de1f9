// Prints cycles, proxies, symbols, BigInt and values that throw when read.
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

const cycle: any = {};
cycle.self = cycle;
console.log(cycle, Symbol('x'), 5n, null, undefined, () => 1, new Proxy({}, { ownKeys() { throw 1; } }), { toJSON() { throw 1; } }, new Map([[1, 2]]));
console.log();
console.warn('\u0000\u001b[31m\r\n\u2028', '%s %d', {});
console.debug('x');
(console as any).table?.([1]);

export function decide() {
  return { allow: false, reason: 'NONE', visible: false };
}

export async function getCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

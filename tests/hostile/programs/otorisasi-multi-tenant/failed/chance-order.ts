// Answers that depend on the order of keys, jobs and timers.
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
  const order: string[] = [];
  setTimeout(() => order.push('timer'), 0);
  queueMicrotask(() => order.push('microtask'));
  void Promise.resolve().then(() => order.push('then'));
  await Promise.race([world.cases.find('a'), world.cases.find('b')]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  return { status: 200, body: { order, keys: Object.keys({ b: 1, 2: 1, a: 1, 1: 1 }) } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

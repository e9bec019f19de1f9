// Every call answers at once and leaves an endless job behind.
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
  void (async () => {
    for (;;) await null;
  })();
  return { status: 200, body: { id: 'x' } };
}

export async function listCases(request: any, world: any): Promise<any> {
  void (async () => {
    for (;;) await null;
  })();
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  void (async () => {
    for (;;) await null;
  })();
  return { status: 200, body: { id: 'x' } };
}

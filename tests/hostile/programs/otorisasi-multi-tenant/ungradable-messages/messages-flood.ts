// Calls into the world without end.
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
  for (;;) {
    const asked: unknown[] = [];
    for (let index = 0; index < 200; index += 1) asked.push(world.cases.find('x'));
    await Promise.all(asked);
  }
}

export async function listCases(request: any, world: any): Promise<any> {
  for (;;) await Promise.all(Array.from({ length: 200 }, () => world.policy.current()));
}

export async function approveCase(request: any, world: any): Promise<any> {
  for (;;) await Promise.all(Array.from({ length: 200 }, () => world.policy.current()));
}

// Half surrogate pairs in everything that crosses, and on the console.
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
  console.log('\ud800', '\udfff\ud800', '\u{1F600}'.slice(0, 1));
  await world.cases.find('\ud83d');
  await world.audit.record({ sub: '\udc00', action: 'READ', object: '\ud83d\ude00\ud83d', result: 'DENY', reason: '\ud800' });
  return { status: 200, body: { text: '\ud800', '\udfff': 1 } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  throw Object.assign(new Error('\ud800'.repeat(600)), { name: '\ud83d' });
}

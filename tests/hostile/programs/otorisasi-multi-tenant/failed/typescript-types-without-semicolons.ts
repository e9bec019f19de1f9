// Type-only statements without semicolons before lines that begin with brackets.
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

let list = [1, 2]
type First = string
[list[0]].forEach((value) => (list = [value]))
interface Second { a: 1 }
(() => list.push(3))()
declare const nothing: number
`template`.toString()

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

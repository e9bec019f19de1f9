// Enums, parameter properties, satisfies, overloads and abstract classes: legal, and wrong as an answer.
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

enum Role {
  Auditor = 'auditor',
  Supervisor = 'supervisor',
}
const enum Small {
  One = 1,
}
abstract class Base {
  constructor(private readonly name: string) {}
  abstract run(): void;
  declare kept: number;
}
function over(a: string): void;
function over(a: any) {}
const table = { a: Role.Auditor, b: Small.One } satisfies Record<string, unknown>;
type Line = 'a'
| 'b'
[over, Base].forEach(() => table)

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

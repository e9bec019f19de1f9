// Arguments that are no JSON: functions, symbols, cycles, BigInt, proxies, nothing at all.
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
  const cycle: any = {};
  cycle.self = cycle;
  for (const value of [undefined, () => 1, Symbol('x'), 5n, cycle, NaN, -0, Infinity, new Date(NaN), new Proxy([], {}), /x/, new Map(), Object.create(null)] as any[]) {
    try {
      await world.cases.find(value);
      await world.cases.list(value);
      await world.cases.transition(value, value);
      await world.audit.record(value);
    } catch {}
  }
  await world.cases.find();
  await world.cases.list();
  await world.cases.list({ tenantIds: [null, 5, {}], after: {}, limit: -1e308 });
  await world.cases.list({ tenantIds: { length: 1e9 }, limit: 1e308, after: null });
  await world.audit.record();
  return { status: 200, body: { id: 'x' } };
}

export async function listCases(request: any, world: any): Promise<any> {
  return { status: 200, body: { items: [], nextCursor: null } };
}

export async function approveCase(request: any, world: any): Promise<any> {
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'x', correlationId: request.correlationId } } };
}

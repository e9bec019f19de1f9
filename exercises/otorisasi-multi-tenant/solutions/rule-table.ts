import type { Action, ApiRequest, ApiResponse, Case, Decision, Gateway, Policy, Principal, World } from 'gerbang';

export const gateway: Gateway = {
  authorizer: {
    kind: 'lambda',
    verifies: ['signature', 'algorithm', 'issuer', 'audience', 'expiry', 'tokenUse', 'scope'],
  },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: ['$request.header.Authorization', '$context.routeKey'], ttlSeconds: 60 },
};

type Test = (principal: Principal, item: Case, policy: Policy) => boolean;

interface Rule {
  role: string;
  actions: readonly string[];
  when: readonly Test[];
}

const sameTenant: Test = (principal, item) => principal.tenantId === item.tenantId;
const listedTenant: Test = (principal, item) => principal.auditTenants.includes(item.tenantId);
const unsealed: Test = (_principal, item, policy) => !(item.sealed && policy.sealed === 'HIDE_CASE');
const related: Test = (principal, item, policy) => {
  const key = policy.relation === 'UNIT' ? 'unitId' : 'regionId';
  return principal[key] !== null && principal[key] === item[key];
};
const linked: Test = (principal, item) => item.respondentIds.some((id) => id === principal.respondentId);
const takesComments: Test = (_principal, item, policy) => policy.commentable.includes(item.status);
const awaitsApproval: Test = (_principal, item, policy) => policy.approval.from === item.status;

/** Yang tidak ada di tabel ini ditolak. */
const table: readonly Rule[] = [
  { role: 'investigator', actions: ['READ'], when: [sameTenant, related] },
  { role: 'investigator', actions: ['COMMENT'], when: [sameTenant, related, takesComments] },
  { role: 'supervisor', actions: ['READ'], when: [sameTenant] },
  { role: 'supervisor', actions: ['COMMENT'], when: [sameTenant, takesComments] },
  { role: 'supervisor', actions: ['APPROVE'], when: [sameTenant, awaitsApproval] },
  { role: 'auditor', actions: ['READ'], when: [listedTenant, unsealed] },
  { role: 'respondent', actions: ['READ'], when: [sameTenant, linked, unsealed] },
];

export const decide = (principal: Principal, action: Action, item: Case, policy: Policy): Decision => {
  const matches = (asked: string) =>
    table.some(
      ({ role, actions, when }) =>
        role === principal.role && actions.includes(asked) && when.every((test) => test(principal, item, policy)),
    );
  const allow = matches(action);
  const readable = matches('READ');
  const known =
    policy.hide === '403_WITHIN_TENANT' && sameTenant(principal, item, policy) && unsealed(principal, item, policy);
  return {
    allow,
    visible: readable || known,
    reason: allow ? 'aturan mengizinkan' : 'tidak ada aturan yang mengizinkan',
  };
};

/** Penolakan yang dilempar dari mana saja dan diterjemahkan di satu tempat. */
class Refusal extends Error {
  status: number;
  code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const messages: Record<string, string> = {
  NOT_FOUND: 'Tidak ditemukan',
  FORBIDDEN: 'Tidak diizinkan',
  TRY_LATER: 'Sedang tidak dapat memutuskan',
};

const handler =
  (work: (request: ApiRequest, world: World) => Promise<unknown>) =>
  async (request: ApiRequest, world: World): Promise<ApiResponse> => {
    const headers = { 'content-type': 'application/json', 'x-correlation-id': request.correlationId };
    try {
      return { status: 200, headers, body: await work(request, world) };
    } catch (problem) {
      const { status, code } = problem instanceof Refusal ? problem : new Refusal(503, 'TRY_LATER');
      const error = { code, message: messages[code] ?? code, correlationId: request.correlationId, details: [] };
      return { status, headers, body: { error } };
    }
  };

async function authorize(request: ApiRequest, world: World, action: Action) {
  const { caller, pathParameters, correlationId } = request;
  const object = pathParameters['caseId'] as string;
  const [item, policy] = await Promise.all([world.cases.find(object), world.policy.current()]);
  const decision = item && decide(caller, action, item, policy);
  await world.audit.record({
    sub: caller.sub,
    action,
    object,
    result: decision?.allow ? 'ALLOW' : 'DENY',
    reason: decision?.reason ?? 'kasus tidak ada',
    correlationId,
    role: caller.role,
    policyVersion: policy.version,
  });
  if (!item || !decision?.visible) throw new Refusal(404, 'NOT_FOUND');
  if (!decision.allow) throw new Refusal(403, 'FORBIDDEN');
  return { item, policy };
}

function present(principal: Principal, item: Case, policy: Policy) {
  const blind = ['auditor', 'respondent'].includes(principal.role) && item.sealed;
  const { evidence, ...rest } = item;
  return blind && policy.sealed === 'REDACT_EVIDENCE'
    ? { ...rest, evidence: [], redacted: true }
    : { ...rest, evidence };
}

export const getCase = handler(async (request, world) => {
  const { item, policy } = await authorize(request, world, 'READ');
  return present(request.caller, item, policy);
});

export const approveCase = handler(async (request, world) => {
  const { item, policy } = await authorize(request, world, 'APPROVE');
  if (!(await world.cases.transition(item.id, policy.approval))) throw new Refusal(403, 'FORBIDDEN');
  return present(request.caller, { ...item, status: policy.approval.to }, policy);
});

export const listCases = handler(async ({ caller, query }, world) => {
  const policy = await world.policy.current();
  const size = Math.max(1, Math.min(Number(query['limit']) || policy.maximumPageSize, policy.maximumPageSize));
  const tenantIds = table.some(({ role, when }) => role === caller.role && when.includes(listedTenant))
    ? caller.auditTenants
    : [caller.tenantId];
  const items: Case[] = [];
  let after = query['cursor'];
  for (;;) {
    const batch = await world.cases.list({ tenantIds, after, limit: 20 });
    items.push(...batch.filter((item) => decide(caller, 'READ', item, policy).allow));
    if (batch.length < 20 || items.length > size) break;
    after = batch[19]?.id;
  }
  const page = items.slice(0, size);
  return {
    items: page.map((item) => present(caller, item, policy)),
    nextCursor: items.length > size ? page[page.length - 1]?.id : null,
  };
});

export const origin = 'otorisasi-multi-tenant/solutions/rule-table';

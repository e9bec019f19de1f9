import { environment as env } from 'gerbang';

/** @type {import('gerbang').Gateway} */
export const gateway = {
  authorizer: { kind: 'jwt', issuer: env.issuer, audience: [env.audience] },
  routeScopes: Object.freeze({
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  }),
  cache: { identitySources: ['$request.header.Authorization', '$context.routeKey'], ttlSeconds: 300 },
};

const gates = {
  role: (f: any) => ['investigator', 'supervisor', 'auditor', 'respondent'].includes(f.principal.role),
  tenant: ({ principal: p, item }: any) =>
    p.role === 'auditor' ? p.auditTenants.includes(item.tenantId) : p.tenantId === item.tenantId,
  seal: (f: any) => !(f.outsider && f.item.sealed && f.policy.sealed === 'HIDE_CASE'),
  relation: ({ principal: p, item, policy }: any) => {
    if (p.role === 'respondent') return new Set(item.respondentIds).has(p.respondentId ?? Symbol());
    if (p.role !== 'investigator') return true;
    const [mine, its] = policy.relation === 'UNIT' ? [p.unitId, item.unitId] : [p.regionId, item.regionId];
    return Boolean(mine) && mine === its;
  },
} as const;

const writes: Record<string, (f: any) => string | false> = {
  READ: () => false,
  COMMENT: (f) => (f.outsider ? 'role' : !f.policy.commentable.includes(f.item.status) && 'status'),
  APPROVE: (f) => (f.principal.role !== 'supervisor' ? 'role' : f.item.status !== f.policy.approval.from && 'status'),
};

export function decide(principal: any, action: any, item: any, policy: any) {
  const facts = { principal, item, policy, outsider: /^(auditor|respondent)$/.test(principal.role) };
  const shut = Object.entries(gates).reduce((first, [name, open]) => first || (open(facts) ? '' : name), '');
  if (shut) {
    const home = policy.hide === '403_WITHIN_TENANT' && principal.tenantId === item.tenantId;
    const sealed = item.sealed && policy.sealed === 'HIDE_CASE';
    return { allow: false, reason: `gerbang ${shut}`, visible: home && !sealed };
  }
  const refused = Object.hasOwn(writes, action) ? writes[action]!(facts) : 'action';
  return { allow: !refused, reason: refused || 'semua gerbang terbuka', visible: true };
}

type Outcome = [status: number, body: unknown];

const answer = (request: any, [status, body]: Outcome) =>
  status < 300
    ? { status, body }
    : {
        status,
        body: { error: { code: `E${status}`, message: String(body), correlationId: request.correlationId, status } },
      };

const redact = (principal: any, item: any) =>
  item.sealed && /^(auditor|respondent)$/.test(principal.role) ? { ...item, evidence: null } : item;

/** Membaca, memutuskan, dan mencatat satu kasus. */
async function judge(request: any, world: any, action: string): Promise<{ item: any; policy: any } | Outcome> {
  const { caseId } = request.pathParameters;
  const trail = { sub: request.caller.sub, action, object: caseId };
  let policy;
  try {
    policy = await Promise.race([
      world.policy.current(),
      new Promise((_, reject) => setTimeout(() => reject(new Error('lama')), 800)),
    ]);
  } catch {
    await world.audit.record({ ...trail, result: 'DENY', reason: 'kebijakan tidak terbaca' });
    return [503, 'Coba lagi sebentar lagi'];
  }
  const item = await world.cases.find(caseId);
  const read = item ? decide(request.caller, 'READ', item, policy) : null;
  const verdict = item ? decide(request.caller, action, item, policy) : null;
  await world.audit.record({
    ...trail,
    result: verdict?.allow ? 'ALLOW' : 'DENY',
    reason: verdict?.reason ?? 'tidak ada',
  });
  if (verdict?.allow) return { item, policy };
  if (read?.allow || verdict?.visible) return [verdict?.reason === 'status' ? 409 : 403, 'Tidak diizinkan'];
  return [404, 'Tidak ditemukan'];
}

export async function getCase(request: any, world: any) {
  const judged = await judge(request, world, 'READ');
  return answer(request, Array.isArray(judged) ? judged : [200, redact(request.caller, judged.item)]);
}

export async function approveCase(request: any, world: any) {
  const judged = await judge(request, world, 'APPROVE');
  if (Array.isArray(judged)) return answer(request, judged);
  const { item, policy } = judged;
  const first = await world.cases.transition(item.id, { from: policy.approval.from, to: policy.approval.to });
  return answer(request, first ? [200, { ...item, status: policy.approval.to }] : [409, 'Sudah diputuskan orang lain']);
}

export async function listCases(request: any, world: any) {
  const { caller, query } = request;
  try {
    const policy = await world.policy.current();
    const tenantIds = caller.role === 'auditor' ? caller.auditTenants : [caller.tenantId];
    const limit = Math.min(policy.maximumPageSize, Math.max(1, parseInt(query.limit, 10) || policy.maximumPageSize));
    const found: any[] = [];
    for (
      let after = query.cursor, batch: any[] = [{}];
      batch.length > 0 && found.length <= limit;
      after = batch.at(-1)?.id
    ) {
      batch = await world.cases.list({ tenantIds, after, limit: policy.maximumPageSize });
      batch.filter((item: any) => decide(caller, 'READ', item, policy).allow).forEach((item: any) => found.push(item));
    }
    const items = found.slice(0, limit).map((item) => redact(caller, item));
    return answer(request, [200, found.length > limit ? { items, nextCursor: items.at(-1).id } : { items }]);
  } catch {
    return answer(request, [503, 'Coba lagi sebentar lagi']);
  }
}

export const origin = 'otorisasi-multi-tenant/solutions/one-reducer';

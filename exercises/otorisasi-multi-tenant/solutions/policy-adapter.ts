import type {
  Action,
  ApiRequest,
  ApiResponse,
  AuditEntry,
  Case,
  Decision,
  Gateway,
  Policy,
  Principal,
  Route,
  World,
} from 'gerbang';

const READ: Route[] = ['GET /cases', 'GET /cases/{caseId}'];

export const gateway: Gateway = {
  authorizer: {
    kind: 'lambda',
    verifies: ['scope', 'expiry', 'algorithm', 'signature', 'tokenUse', 'audience', 'issuer'],
    onMissingToken: 'REJECT',
    conditions: [],
  },
  routeScopes: {
    ...(Object.fromEntries(READ.map((route) => [route, ['cases:read']])) as Partial<Record<Route, string[]>>),
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: [], ttlSeconds: 0 },
};

type Fact = 'home' | 'listed' | 'related' | 'linked' | 'sealed' | 'commentable' | 'approvable';
type Statement = { effect: 'permit' | 'forbid'; roles: string[]; actions: string[]; needs: Fact[] };

const INSIDE = ['investigator', 'supervisor'];
const OUTSIDE = ['auditor', 'respondent'];

/** Kebijakan gaya Verified Permissions: forbid menang atas permit, tanpa permit berarti deny. */
const statements: Statement[] = [
  { effect: 'permit', roles: ['supervisor'], actions: ['READ'], needs: ['home'] },
  { effect: 'permit', roles: ['investigator'], actions: ['READ'], needs: ['home', 'related'] },
  { effect: 'permit', roles: ['auditor'], actions: ['READ'], needs: ['listed'] },
  { effect: 'permit', roles: ['respondent'], actions: ['READ'], needs: ['home', 'linked'] },
  { effect: 'permit', roles: ['supervisor'], actions: ['COMMENT'], needs: ['home', 'commentable'] },
  { effect: 'permit', roles: ['investigator'], actions: ['COMMENT'], needs: ['home', 'related', 'commentable'] },
  { effect: 'permit', roles: ['supervisor'], actions: ['APPROVE'], needs: ['home', 'approvable'] },
  { effect: 'forbid', roles: OUTSIDE, actions: ['READ', 'COMMENT', 'APPROVE'], needs: ['sealed'] },
];

class Authorization {
  #facts: Set<Fact>;
  #principal: Principal;
  #item: Case;
  #policy: Policy;

  constructor(principal: Principal, item: Case, policy: Policy) {
    this.#principal = principal;
    this.#item = item;
    this.#policy = policy;
    const { unitId, regionId } = principal;
    const facts: Record<Fact, boolean> = {
      home: principal.tenantId === item.tenantId,
      listed: new Set(principal.auditTenants).has(item.tenantId),
      related:
        policy.relation === 'UNIT' ? !!unitId && unitId === item.unitId : !!regionId && regionId === item.regionId,
      linked: !!principal.respondentId && item.respondentIds.includes(principal.respondentId),
      sealed: item.sealed && policy.sealed === 'HIDE_CASE',
      commentable: policy.commentable.includes(item.status),
      approvable: policy.approval.from === item.status,
    };
    this.#facts = new Set((Object.keys(facts) as Fact[]).filter((fact) => facts[fact]));
  }

  isAuthorized(action: string): boolean {
    const applies = statements.filter(
      (one) =>
        one.roles.includes(this.#principal.role) &&
        one.actions.includes(action) &&
        one.needs.every((fact) => this.#facts.has(fact)),
    );
    return applies.length > 0 && applies.every((one) => one.effect === 'permit');
  }

  get mayBeKnown(): boolean {
    if (this.isAuthorized('READ')) return true;
    return this.#policy.hide !== 'ALWAYS_404' && this.#facts.has('home') && !this.#facts.has('sealed');
  }

  view(): Partial<Case> {
    const copy: Partial<Case> = { ...this.#item };
    if (this.#item.sealed && !INSIDE.includes(this.#principal.role)) delete copy.evidence;
    return copy;
  }
}

export function decide(principal: Principal, action: Action, item: Case, policy: Policy): Decision {
  const authorization = new Authorization(principal, item, policy);
  const allow = authorization.isAuthorized(action);
  return { allow, visible: authorization.mayBeKnown, reason: `${allow ? 'permit' : 'default-deny'}:${action}` };
}

class CaseApi {
  #request: ApiRequest;
  #world: World;

  constructor(request: ApiRequest, world: World) {
    this.#request = request;
    this.#world = world;
  }

  async read(): Promise<ApiResponse> {
    return this.guarded('READ', async (authorization) => this.reply(200, authorization.view()));
  }

  async approve(): Promise<ApiResponse> {
    return this.guarded('APPROVE', async (authorization, item, policy) => {
      const done = await this.#world.cases.transition(item.id, { from: item.status, to: policy.approval.to });
      return done
        ? this.reply(200, { ...authorization.view(), status: policy.approval.to })
        : this.error(409, 'CONFLICT');
    });
  }

  async list(): Promise<ApiResponse> {
    let policy: Policy;
    try {
      policy = await this.#world.policy.current();
    } catch {
      return this.error(403, 'NOT_DECIDED');
    }
    const { caller, query } = this.#request;
    const visible = (await this.everything()).filter((item) => decide(caller, 'READ', item, policy).allow);
    const start = Number.parseInt((query['cursor'] ?? 'p0').slice(1), 10) || 0;
    const size = Math.min(Number.parseInt(query['limit'] ?? '', 10) || policy.maximumPageSize, policy.maximumPageSize);
    const items = visible.slice(start, start + size).map((item) => new Authorization(caller, item, policy).view());
    const end = start + items.length;
    return this.reply(200, { items, total: visible.length, nextCursor: end < visible.length ? `p${end}` : '' });
  }

  private async everything(): Promise<Case[]> {
    const { caller } = this.#request;
    const tenantIds = [...new Set([caller.tenantId, ...caller.auditTenants])];
    const all: Case[] = [];
    let batch: Case[];
    do {
      batch = await this.#world.cases.list({ tenantIds, after: all[all.length - 1]?.id ?? null, limit: 50 });
      all.push(...batch);
    } while (batch.length === 50);
    return all;
  }

  private async guarded(
    action: Action,
    proceed: (authorization: Authorization, item: Case, policy: Policy) => Promise<ApiResponse>,
  ): Promise<ApiResponse> {
    const { caller, pathParameters } = this.#request;
    const caseId = pathParameters['caseId'] ?? '';
    const item = await this.#world.cases.find(caseId);
    const policy = await this.#world.policy.current().catch(() => undefined);
    if (policy === undefined) {
      await this.note(action, caseId, 'DENY', 'policy-unavailable');
      return this.error(503, 'NOT_DECIDED');
    }
    if (item === null) {
      await this.note(action, caseId, 'DENY', 'missing');
      return this.error(404, 'NO_SUCH_CASE');
    }
    const { allow, visible, reason } = decide(caller, action, item, policy);
    if (!allow) {
      await this.note(action, caseId, 'DENY', reason);
      return visible ? this.error(403, 'DENIED') : this.error(404, 'NO_SUCH_CASE');
    }
    const response = await proceed(new Authorization(caller, item, policy), item, policy);
    await this.note(action, caseId, response.status === 200 ? 'ALLOW' : 'DENY', reason);
    return response;
  }

  private note(action: Action, object: string, result: AuditEntry['result'], reason: string): Promise<void> {
    const { caller, correlationId } = this.#request;
    return this.#world.audit.record({
      sub: caller.sub,
      action,
      object: `case/${object}`,
      result,
      reason,
      correlationId,
      tenantId: caller.tenantId,
    });
  }

  private reply(status: number, body: unknown): ApiResponse {
    return { status, body };
  }

  private error(status: number, code: string): ApiResponse {
    const { correlationId } = this.#request;
    return this.reply(status, { error: { code, message: code.toLowerCase().replace(/_/g, ' '), correlationId } });
  }
}

export const getCase = (request: ApiRequest, world: World) => new CaseApi(request, world).read();
export const approveCase = (request: ApiRequest, world: World) => new CaseApi(request, world).approve();
export const listCases = (request: ApiRequest, world: World) => new CaseApi(request, world).list();

export const origin = 'otorisasi-multi-tenant/solutions/policy-adapter';

import type { Lab, Scenario } from '#kit';
import type { CaseScenario, RequestStep, RouteName, Step, WalkStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import { environment } from '#exercises/otorisasi-multi-tenant/types.ts';
import type { Json } from '#verdict';
import type { CallOutcome } from '#kit';
import { createCaseStore } from '#world/case-store';
import type { CaseStore } from '#world/case-store';
import { createGateway } from '#world/gateway';
import type { Gateway, GatewayDecision } from '#world/gateway';
import { parseGatewayConfig } from '#world/gateway-config';
import type { GatewayConfig } from '#world/gateway-config';
import { nowSeconds, tokenOf, tokenText } from './tokens.ts';
import type { DecideRecord, RequestRecord, SeenResponse, Trace, TraceEvent, WalkPage, WalkRecord } from './trace.ts';
import { createWorld, worldMethods } from './world.ts';
import type { WorldVisit } from './world.ts';

const routeOf: Readonly<Record<RouteName, string>> = {
  listCases: 'GET /cases',
  getCase: 'GET /cases/{caseId}',
  approveCase: 'POST /cases/{caseId}/approve',
};

/** Pages after which a list that never ends is given up. */
const mostPages = 8;

/** Plays one scenario: requests through the gateway to the submission's handlers, and `decide` by itself. */
export async function run(scenario: Scenario<Step>, lab: Lab): Promise<Trace> {
  const stage = new Stage(scenario as CaseScenario, lab);
  await stage.play();
  return stage.trace();
}

/** A request on its way: what the gateway was given and what it said. */
interface Sent {
  readonly step: number;
  readonly asked: RequestStep;
  readonly tag: string;
  readonly visit: WorldVisit;
  readonly gateway: GatewayDecision;
  readonly correlationId: string;
}

class Stage {
  readonly #scenario: CaseScenario;
  readonly #lab: Lab;
  readonly #store: CaseStore;
  readonly #config: GatewayConfig | undefined;
  readonly #visits = new Map<string, WorldVisit>();
  readonly #events: TraceEvent[] = [];
  readonly #requests: RequestRecord[] = [];
  readonly #walks: WalkRecord[] = [];
  readonly #decisions: DecideRecord[] = [];
  readonly #gatewayReads: { step: number; caseId: string }[] = [];
  #gateway: Gateway | undefined;
  #step = 0;

  constructor(scenario: CaseScenario, lab: Lab) {
    this.#scenario = scenario;
    this.#lab = lab;
    this.#store = createCaseStore(scenario.cases);
    this.#config = parseGatewayConfig(lab.exported('gateway'));
    this.#gateway = this.#deploy();
    this.#noteRefusedSources();
    lab.onWorldCall(createWorld(scenario, this.#visits, lab, (event) => void this.#events.push(event)));
  }

  trace(): Trace {
    return {
      scenario: this.#scenario,
      requests: this.#requests,
      walks: this.#walks,
      decisions: this.#decisions,
      refusedIdentitySources: this.#gateway?.refusedIdentitySources ?? [],
      gatewayReads: this.#gatewayReads,
      events: this.#events,
    };
  }

  async play(): Promise<void> {
    const { steps } = this.#scenario;
    await this.#decide();
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index] as Step;
      if (step.kind === 'walk') await this.#walk(index, step);
      if (step.kind !== 'request') continue;
      const group = [this.#send(index, step)];
      for (let next = steps[index + 1]; next?.kind === 'request' && next.together; next = steps[index + 1]) {
        index += 1;
        group.push(this.#send(index, next));
      }
      this.#requests.push(...(await Promise.all(group.map((sent) => this.#handle(sent)))));
    }
  }

  #deploy(): Gateway | undefined {
    return this.#config === undefined
      ? undefined
      : createGateway(this.#config, {
          routes: Object.values(routeOf),
          expected: { issuer: environment.issuer, audience: [environment.audience], now: nowSeconds },
          readCase: (caseId) => this.#readForGateway(caseId),
        });
  }

  #noteRefusedSources(): void {
    for (const source of this.#gateway?.refusedIdentitySources ?? []) {
      this.#events.push({ at: 0, actor: 'gateway', target: 'gateway', op: 'identity-source', arg: source.slice(0, 60), result: 'refused' });
    }
  }

  #readForGateway(caseId: string): ReturnType<CaseStore['find']> {
    const item = this.#store.find(caseId);
    this.#gatewayReads.push({ step: this.#step, caseId });
    this.#events.push({ at: this.#lab.now(), actor: 'gateway', target: 'cases', op: 'find', arg: caseId, result: item === undefined ? 'missing' : 'found' });
    return item;
  }

  /** Brings a request to the gateway and hears what it says. */
  #send(step: number, asked: RequestStep): Sent {
    const tag = `r${step}`;
    const visit: WorldVisit = { actor: asked.actor, store: this.#store, policyService: asked.policyService, reads: 0, writes: [], audit: [] };
    this.#visits.set(tag, visit);
    this.#step = step;
    // Without a warm cache, so much time has passed that no result is left in it.
    if (!this.#scenario.warmCache) this.#gateway = this.#deploy();
    const at = this.#lab.now();
    this.#events.push({ at, actor: asked.actor, target: 'gateway', op: asked.handler, ...(asked.caseId === null ? {} : { arg: asked.caseId }) });
    const gateway: GatewayDecision = this.#gateway?.handle({
      route: routeOf[asked.handler],
      headers: headersOf(asked),
      query: asked.query,
      pathParameters: asked.caseId === null ? {} : { caseId: asked.caseId },
      token: tokenOf(asked),
    }) ?? { kind: 'rejected', stage: 'route', detail: 'configuration', fromCache: false };
    return { step, asked, tag, visit, gateway, correlationId: `cor-${this.#scenario.id}-${step}` };
  }

  /** Lets the handler answer a request that the gateway has forwarded. */
  async #handle(sent: Sent): Promise<RequestRecord> {
    const { step, asked, gateway, correlationId, visit } = sent;
    const { actor } = asked;
    const base = { step, asked, correlationId, gateway };
    if (gateway.kind === 'rejected') {
      this.#events.push({ at: this.#lab.now(), actor, target: 'gateway', op: 'rejected', result: gateway.stage, back: true });
      return { ...base, reads: 0, writes: [], audit: [] };
    }
    if (gateway.fromCache) this.#events.push({ at: this.#lab.now(), actor, target: 'gateway', op: 'cached', arg: textOf(gateway.claims?.['sub']) });
    const outcome = await this.#lab.call(asked.instance, sent.tag, asked.handler, [requestFor(sent), { $world: worldMethods }]);
    const response = readResponse(outcome);
    const result = response === undefined ? outcome.kind : `${response.status}`;
    this.#events.push({ at: this.#lab.now(), actor, target: 'gateway', op: 'response', result, back: true });
    return { ...base, outcome, ...(response === undefined ? {} : { response }), reads: visit.reads, writes: visit.writes, audit: visit.audit };
  }

  /** Follows a list from page to page as a client does. */
  async #walk(step: number, asked: WalkStep): Promise<void> {
    const { cases } = this.#scenario;
    const store = asked.withHidden ? this.#store : createCaseStore(cases.filter((item) => asked.visibleIds.includes(item.id)));
    const pages: WalkPage[] = [];
    let cursor: string | undefined;
    let broken = false;
    do {
      const tag = `w${step}-${pages.length}`;
      this.#visits.set(tag, { actor: asked.actor, store, policyService: 'up', reads: 0, writes: [], audit: [] });
      const query = { limit: `${asked.limit}`, ...(cursor === undefined ? {} : { cursor }) };
      const correlationId = `cor-${this.#scenario.id}-${tag}`;
      this.#events.push({ at: this.#lab.now(), actor: asked.actor, target: 'gateway', op: 'listCases', arg: cursor === undefined ? `limit ${asked.limit}` : 'cursor' });
      const outcome = await this.#lab.call(asked.instance, tag, 'listCases', [
        { pathParameters: {}, query, headers: headersFor(asked.caller, tokenText({ caller: asked.caller, credentials: 'valid' })), body: null, caller: asked.caller as unknown as Json, correlationId },
        { $world: worldMethods },
      ]);
      const page = readPage(readResponse(outcome), correlationId);
      this.#events.push({ at: this.#lab.now(), actor: asked.actor, target: 'gateway', op: 'page', result: page === undefined ? 'broken' : `${page.page.ids.length}${page.page.hasNext ? '+' : ''}`, back: true });
      if (page === undefined) broken = true;
      else pages.push(page.page);
      cursor = page?.cursor;
    } while (cursor !== undefined && pages.length < mostPages);
    this.#walks.push({ step, asked, pages, broken });
  }

  async #decide(): Promise<void> {
    const asked = this.#scenario.steps.flatMap((step, index) => (step.kind === 'decide' ? [{ step: index, asked: step }] : []));
    if (asked.length === 0) return;
    const outcomes = await this.#lab.callEach(
      'decide',
      'decide',
      asked.map(({ asked: { principal, action, item, policy } }) => [principal, action, item, policy] as unknown as readonly Json[]),
    );
    outcomes.forEach((outcome, index) => {
      const one = asked[index] as (typeof asked)[number];
      const value = outcome.kind === 'returned' ? outcome.value : null;
      const [allow, visible] = [booleanOf(value, 'allow'), booleanOf(value, 'visible')];
      this.#decisions.push({ ...one, allow, visible });
      const { principal, action, item } = one.asked;
      this.#events.push({ at: 0, actor: principal.role, target: 'decide', op: action.slice(0, 20), arg: item.id, result: allow === undefined ? 'none' : allow ? 'allow' : 'deny' });
    });
  }
}

function requestFor({ asked, gateway, correlationId }: Sent): Json {
  return {
    pathParameters: asked.caseId === null ? {} : { caseId: asked.caseId },
    query: asked.query,
    headers: headersOf(asked),
    body: asked.body as Json,
    caller: (gateway.kind === 'forwarded' ? (gateway.claims ?? null) : null) as Json,
    correlationId,
  };
}

function headersOf(asked: RequestStep): Record<string, string> {
  const { credentials } = asked;
  const token = credentials === 'not-a-token' ? 'none' : tokenText(asked);
  const { authorization, ...rest } = headersFor(asked.caller, token);
  return { ...rest, ...(credentials === 'no-token' || authorization === undefined ? {} : { authorization }), ...asked.headers };
}

/** Every client sends its tenant in a header, as many clients do. */
function headersFor(caller: { readonly tenantId: string }, token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, accept: 'application/json', 'x-tenant-id': caller.tenantId };
}

function readResponse(outcome: CallOutcome): SeenResponse | undefined {
  if (outcome.kind !== 'returned' || typeof outcome.value !== 'object' || outcome.value === null) return undefined;
  const { status, headers = null, body = null } = outcome.value as { readonly [key: string]: Json };
  return typeof status === 'number' && status >= 100 && status < 600 ? { status, headers, body } : undefined;
}

function readPage(response: SeenResponse | undefined, correlationId: string): { readonly page: WalkPage; readonly cursor: string | undefined } | undefined {
  const body = response?.body;
  if (response?.status !== 200 || typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { items, nextCursor = null, ...rest } = body as { readonly [key: string]: Json };
  if (!Array.isArray(items)) return undefined;
  const ids = items.map((item) => textOf((item as { readonly id?: Json } | null)?.id));
  const cursor = typeof nextCursor === 'string' && nextCursor !== '' ? nextCursor : undefined;
  const others = JSON.stringify(rest).replaceAll(correlationId, '');
  return { page: { ids, hasNext: cursor !== undefined, rest: others }, cursor };
}

function booleanOf(value: Json, name: string): boolean | undefined {
  const found = typeof value === 'object' && value !== null ? (value as { readonly [key: string]: Json })[name] : undefined;
  return typeof found === 'boolean' ? found : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : '';
}

import type { WorldCall } from '#kit';
import { WorldError } from '#kit';
import type { CaseScenario } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { Json } from '#verdict';
import type { Case } from '#world/case-policy';
import type { CaseQuery, CaseStore } from '#world/case-store';
import { askPolicyService } from '#world/policy-service';
import type { PolicyServiceMode } from '#world/policy-service';
import type { TraceEvent } from '../trace.ts';

/** Methods that a handler's `world` has. */
export const worldMethods: readonly string[] = [
  'cases.find',
  'cases.findInTenant',
  'cases.list',
  'cases.transition',
  'cases.setStatus',
  'policy.current',
  'audit.record',
];

/** One call of a handler as the world sees it: who asks, of which store, and what is noted about it. */
export interface WorldVisit {
  readonly actor: string;
  readonly store: CaseStore;
  readonly policyService: PolicyServiceMode;
  reads: number;
  readonly writes: string[];
  readonly audit: Json[];
}

/** What the caller gets, and what is written at the arrow. `afterMs` is how long a failure takes. */
interface Answer {
  readonly value?: Json;
  readonly failure?: { readonly name: string; readonly afterMs: number };
  readonly arg?: string;
  readonly result?: string;
}

/**
 * Answers the submission's calls into the world of a scenario. `visits` finds the handler call that a
 * world call belongs to by its tag; `note` keeps the arrow.
 */
export function createWorld(
  scenario: CaseScenario,
  visits: ReadonlyMap<string, WorldVisit>,
  clock: { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> },
  note: (event: TraceEvent) => void,
): (call: WorldCall) => Promise<Json> | Json {
  return ({ tag, method, args, line }) => {
    const visit = visits.get(tag);
    if (visit === undefined) throw new WorldError('UnknownRequest', tag);
    const [part, op] = method.split('.') as [TraceEvent['target'], string];
    const { value = null, failure, ...labels } = ask(scenario, visit, part, op, args);
    const event: TraceEvent = { at: clock.now(), actor: visit.actor, target: part, op, ...labels };
    note(line === undefined ? event : { ...event, line });
    if (failure === undefined) return value;
    const fail = (): never => {
      throw new WorldError(failure.name, 'the policy service gave no policy');
    };
    return failure.afterMs === 0 ? fail() : clock.sleep(failure.afterMs).then(fail);
  };
}

function ask(scenario: CaseScenario, visit: WorldVisit, part: string, op: string, args: readonly Json[]): Answer {
  if (part === 'policy') return askPolicy(scenario, visit);
  if (part === 'audit') return record(visit, args[0] ?? null);
  return askStore(visit, op, args);
}

function askPolicy({ policy }: CaseScenario, { policyService }: WorldVisit): Answer {
  const answer = askPolicyService(policyService, policy);
  return answer.kind === 'policy'
    ? { value: policy as unknown as Json, result: policy.version }
    : { failure: answer, result: answer.name };
}

function record({ audit }: WorldVisit, entry: Json): Answer {
  audit.push(entry);
  return { arg: text(field(entry, 'object')) ?? '', result: text(field(entry, 'result')) ?? '' };
}

function askStore(visit: WorldVisit, op: string, args: readonly Json[]): Answer {
  const { store } = visit;
  const [first, second] = args;
  const id = text(first) ?? '';
  switch (op) {
    case 'find':
      return foundCase(visit, store.find(id), id);
    case 'findInTenant':
      return foundCase(visit, store.findInTenant(id, text(second) ?? ''), text(second) ?? '');
    case 'list': {
      visit.reads += 1;
      const items = store.list(readQuery(first));
      return { value: items as unknown as Json, arg: readQuery(first).tenantIds.join(' '), result: `${items.length}` };
    }
    case 'transition': {
      const change = { from: text(field(second, 'from')) ?? '', to: text(field(second, 'to')) ?? '' };
      const moved = store.transition(id, change);
      if (moved) visit.writes.push(change.to);
      return { value: moved, arg: id, result: String(moved) };
    }
    default: {
      const status = text(second) ?? '';
      const written = store.setStatus(id, status);
      if (written) visit.writes.push(status);
      return { value: written, arg: id, result: status };
    }
  }
}

function foundCase(visit: WorldVisit, item: Case | undefined, id: string): Answer {
  visit.reads += 1;
  return { value: (item ?? null) as unknown as Json, arg: id, result: item === undefined ? 'missing' : 'found' };
}

function readQuery(value: Json | undefined): CaseQuery {
  const tenantIds = field(value, 'tenantIds');
  const limit = field(value, 'limit');
  return {
    tenantIds: Array.isArray(tenantIds) ? tenantIds.filter((name): name is string => typeof name === 'string') : [],
    after: text(field(value, 'after')),
    limit: typeof limit === 'number' ? limit : 0,
  };
}

function field(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[name]
    : undefined;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

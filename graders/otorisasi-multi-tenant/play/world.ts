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

/** Something that went into an event's argument and result. */
interface Answer {
  readonly value: Json;
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
  return (call) => {
    const visit = visits.get(call.tag);
    if (visit === undefined) throw new WorldError('UnknownRequest', call.tag);
    const { actor } = visit;
    const [part = '', op = ''] = call.method.split('.');
    const at = clock.now();
    const line = call.line === undefined ? {} : { line: call.line };
    const arrow = (arg: string | undefined, result: string | undefined): void =>
      note({
        at,
        actor,
        target: part as TraceEvent['target'],
        op,
        ...(arg === undefined ? {} : { arg }),
        ...(result === undefined ? {} : { result }),
        ...line,
      });

    if (part === 'policy') {
      const answer = askPolicyService(visit.policyService, scenario.policy);
      arrow(undefined, answer.kind === 'policy' ? answer.policy.version : answer.name);
      if (answer.kind === 'policy') return answer.policy as unknown as Json;
      const refuse = (): never => {
        throw new WorldError(answer.name, 'policy service gave no policy');
      };
      return answer.afterMs === 0 ? refuse() : clock.sleep(answer.afterMs).then(refuse);
    }
    if (part === 'audit') {
      const entry = call.args[0] ?? null;
      visit.audit.push(entry);
      arrow(text(field(entry, 'object')), text(field(entry, 'result')));
      return null;
    }
    const answer = askStore(visit, op, call.args);
    arrow(answer.arg, answer.result);
    return answer.value;
  };
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
      return { value: moved, arg: id, result: `${moved}` };
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

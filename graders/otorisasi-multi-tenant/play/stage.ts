import type { CaseScenario } from '#exercises/otorisasi-multi-tenant/steps.ts';
import { environment } from '#exercises/otorisasi-multi-tenant/types.ts';
import type { Lab } from '#kit';
import { createCaseStore } from '#world/case-store';
import type { CaseStore } from '#world/case-store';
import { createGateway } from '#world/gateway';
import type { Gateway, GatewayDecision, GatewayRequest } from '#world/gateway';
import { parseGatewayConfig } from '#world/gateway-config';
import { nowSeconds } from '../tokens.ts';
import type { Trace, TraceEvent } from '../trace.ts';
import { routes } from './client.ts';
import { createWorld } from './world.ts';
import type { WorldVisit } from './world.ts';

/** Where a scenario is played: the submission's gateway in front, the world behind its handlers. */
export interface Stage {
  readonly scenario: CaseScenario;
  readonly lab: Lab;
  readonly store: CaseStore;
  readonly events: TraceEvent[];
  readonly gatewayReads: Trace['gatewayReads'][number][];
  readonly refusedIdentitySources: readonly string[];
  /** Asks the gateway about the request of a step. */
  readonly enter: (step: number, request: GatewayRequest) => GatewayDecision;
  /** Lets the world answer the calls that come under a tag. */
  readonly admit: (tag: string, visit: Pick<WorldVisit, 'actor' | 'store' | 'policyService'>) => WorldVisit;
}

const notDeployed: GatewayDecision = { kind: 'rejected', stage: 'route', detail: 'configuration', fromCache: false };

/** Sets a scenario up: deploys the submission's gateway and fills the case store. */
export function createStage(scenario: CaseScenario, lab: Lab): Stage {
  const store = createCaseStore(scenario.cases);
  const events: TraceEvent[] = [];
  const gatewayReads: Trace['gatewayReads'][number][] = [];
  const visits = new Map<string, WorldVisit>();
  let current = 0;

  const readCase: Parameters<typeof createGateway>[1]['readCase'] = (caseId) => {
    const item = store.find(caseId);
    const result = item === undefined ? 'missing' : 'found';
    gatewayReads.push({ step: current, caseId });
    events.push({ at: lab.now(), actor: 'gateway', target: 'cases', op: 'find', arg: caseId, result });
    return item;
  };
  const deploy = createDeployment(lab, readCase);
  let gateway = deploy();
  for (const source of gateway?.refusedIdentitySources ?? []) {
    events.push({ at: 0, actor: 'gateway', target: 'gateway', op: 'identity-source', arg: source.slice(0, 60) });
  }
  lab.onWorldCall(createWorld(scenario, visits, lab, (event) => void events.push(event)));

  return {
    scenario,
    lab,
    store,
    events,
    gatewayReads,
    refusedIdentitySources: gateway?.refusedIdentitySources ?? [],
    enter(step, request) {
      current = step;
      // With a cold cache so much time has passed that no result is left in it.
      if (!scenario.warmCache) gateway = deploy();
      return gateway?.handle(request) ?? notDeployed;
    },
    admit(tag, visit) {
      const admitted: WorldVisit = { ...visit, reads: 0, writes: [], audit: [] };
      visits.set(tag, admitted);
      return admitted;
    },
  };
}

function createDeployment(
  lab: Lab,
  readCase: Parameters<typeof createGateway>[1]['readCase'],
): () => Gateway | undefined {
  const config = parseGatewayConfig(lab.exported('gateway'));
  const surroundings = {
    routes: Object.values(routes),
    expected: { issuer: environment.issuer, audience: [environment.audience], now: nowSeconds },
    readCase,
  };
  return () => (config === undefined ? undefined : createGateway(config, surroundings));
}

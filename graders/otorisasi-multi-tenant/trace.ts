import type { CallOutcome } from '#kit';
import type { CaseScenario, DecideStep, RequestStep, WalkStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { Json } from '#verdict';
import type { GatewayDecision } from '#world/gateway';

/** One arrow of what happened, before a story is made of it. */
export interface TraceEvent {
  readonly at: number;
  readonly actor: string;
  readonly target: 'gateway' | 'cases' | 'policy' | 'audit' | 'decide';
  readonly op: string;
  readonly arg?: string;
  readonly result?: string;
  readonly back?: boolean;
  readonly line?: number;
}

/** A response that has the shape of one. */
export interface SeenResponse {
  readonly status: number;
  readonly headers: Json;
  readonly body: Json;
}

/** What one request met. Without `outcome` the handler was not called. */
export interface RequestRecord {
  readonly step: number;
  readonly asked: RequestStep;
  readonly correlationId: string;
  readonly gateway: GatewayDecision;
  readonly outcome?: CallOutcome;
  readonly response?: SeenResponse;
  /** Calls that read cases, from the handler. */
  readonly reads: number;
  /** Statuses that the handler wrote, e.g. `APPROVED`. */
  readonly writes: readonly string[];
  readonly audit: readonly Json[];
}

export interface WalkPage {
  readonly ids: readonly string[];
  readonly hasNext: boolean;
  /** The response's body without its items and its cursor. */
  readonly rest: string;
}

/** All pages that one caller's list gave. `broken` if a page was no page. */
export interface WalkRecord {
  readonly step: number;
  readonly asked: WalkStep;
  readonly pages: readonly WalkPage[];
  readonly broken: boolean;
}

export interface DecideRecord {
  readonly step: number;
  readonly asked: DecideStep;
  readonly allow: boolean | undefined;
  readonly visible: boolean | undefined;
}

/** Everything that one scenario showed. */
export interface Trace {
  readonly scenario: CaseScenario;
  readonly requests: readonly RequestRecord[];
  readonly walks: readonly WalkRecord[];
  readonly decisions: readonly DecideRecord[];
  readonly refusedIdentitySources: readonly string[];
  /** Ids of the cases that the gateway's authorizer read. */
  readonly gatewayReads: readonly { readonly step: number; readonly caseId: string }[];
  readonly events: readonly TraceEvent[];
}

import type { RequestStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { GatewayDecision, GatewayRequest } from '#world/gateway';
import type { Json } from '#verdict';
import type { RequestRecord, TraceEvent } from '../trace.ts';
import { handlerRequest, sendRequest, worldStub } from './client.ts';
import { readResponse } from './responses.ts';
import type { Stage } from './stage.ts';

/** Sends requests that start together through the gateway, and those it forwards to their handlers. */
export async function playRequests(
  stage: Stage,
  group: readonly { readonly step: number; readonly asked: RequestStep }[],
): Promise<readonly RequestRecord[]> {
  const entered = group.map(({ step, asked }) => enter(stage, step, asked));
  return Promise.all(entered.map((one) => answer(stage, one)));
}

/** A request that the gateway has looked at. */
interface Entered {
  readonly step: number;
  readonly asked: RequestStep;
  readonly sent: GatewayRequest;
  readonly gateway: GatewayDecision;
}

function enter(stage: Stage, step: number, asked: RequestStep): Entered {
  note(stage, asked, { op: asked.handler, ...(asked.caseId === null ? {} : { arg: asked.caseId }) });
  const sent = sendRequest(asked);
  return { step, asked, sent, gateway: stage.enter(step, sent) };
}

async function answer(stage: Stage, { step, asked, sent, gateway }: Entered): Promise<RequestRecord> {
  const correlationId = `cor-${stage.scenario.id}-${step}`;
  const base = { step, asked, correlationId, gateway };
  if (gateway.kind === 'rejected') {
    note(stage, asked, { op: 'rejected', result: gateway.stage, back: true });
    return { ...base, reads: 0, writes: [], audit: [] };
  }
  if (gateway.fromCache) note(stage, asked, { op: 'cached', arg: subOf(gateway.claims) });
  const tag = `r${step}`;
  const { policyService, handler, instance, actor } = asked;
  const visit = stage.admit(tag, { actor, store: stage.store, policyService });
  const request = handlerRequest(sent, asked.body as Json, gateway.claims, correlationId);
  const outcome = await stage.lab.call(instance, tag, handler, [request, worldStub]);
  const response = readResponse(outcome);
  note(stage, asked, {
    op: 'response',
    result: response === undefined ? outcome.kind : `${response.status}`,
    back: true,
  });
  const { reads, writes, audit } = visit;
  return { ...base, outcome, ...(response === undefined ? {} : { response }), reads, writes, audit };
}

function note(
  { events, lab }: Stage,
  { actor }: RequestStep,
  event: Pick<TraceEvent, 'op' | 'arg' | 'result' | 'back'>,
): void {
  events.push({ at: lab.now(), actor, target: 'gateway', ...event });
}

function subOf(claims: Readonly<Record<string, unknown>> | undefined): string {
  const sub = claims?.['sub'];
  return typeof sub === 'string' ? sub : '';
}

import type { CallOutcome } from '#kit';
import type { StatusStep } from '#exercises/ekspor-async/steps.ts';
import type { CommandStep } from '#exercises/ekspor-async/steps.ts';
import type { Json } from '#verdict';
import { answerOfGateway } from '#world/gateway-answer';
import type { BackendEnd, GatewayAnswer } from '#world/gateway-answer';
import { tokenOf } from '../secrets.ts';
import type { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** What one call through the gateway came to. Without an answer the client hung up first. */
export interface HandlerCall {
  readonly answer: GatewayAnswer | undefined;
  readonly outcome: CallOutcome | undefined;
  readonly took: number;
  /** Resolves when the handler has ended too, which may be long after the answer. */
  readonly ended: Promise<unknown>;
}

/** Calls a handler through the gateway, which waits for it as long as it does and no longer. */
export async function callHandler(
  stage: Stage,
  visit: Pick<Visit, 'tag' | 'instance' | 'step' | 'by' | 'correlationId' | 'crash'>,
  {
    name,
    request,
    patienceSeconds,
  }: { readonly name: string; readonly request: Json; readonly patienceSeconds: number | null },
): Promise<HandlerCall> {
  const { lab, scenario } = stage;
  const { functionTimeoutSeconds, gatewayTimeoutSeconds } = scenario.environment;
  const began = lab.now();
  let outcome: CallOutcome | undefined;
  const run = stage
    .invoke({ ...visit, actor: visit.instance }, name, request, functionTimeoutSeconds)
    .then((ended): BackendEnd => {
      outcome = ended;
      return ended.kind === 'returned' ? { kind: 'returned', value: ended.value } : { kind: 'failed' };
    });
  const late = lab.sleep(gatewayTimeoutSeconds * 1000).then((): BackendEnd => ({ kind: 'running' }));
  const hangsUp = patienceSeconds === null ? [] : [lab.sleep(patienceSeconds * 1000).then((): undefined => undefined)];
  const end = await Promise.race([run, late, ...hangsUp]);
  return { answer: end === undefined ? undefined : answerOfGateway(end), outcome, took: lab.now() - began, ended: run };
}

/** The argument of a handler whose request the gateway has forwarded. */
export function handlerRequest(
  { caller }: CommandStep | StatusStep,
  given: { readonly pathParameters: Json; readonly headers: Readonly<Record<string, string>>; readonly body: Json },
  correlationId: string,
): Json {
  const headers = { authorization: `Bearer ${tokenOf(caller)}`, 'content-type': 'application/json', ...given.headers };
  return { ...given, headers, caller: caller as unknown as Json, correlationId };
}

import type { CommandStep } from '#exercises/ekspor-async/steps.ts';
import type { Attempt, CommandRecord } from '../trace.ts';
import { callHandler, handlerRequest } from './handlers.ts';
import type { HandlerCall } from './handlers.ts';
import type { Stage } from './stage.ts';

/** Seconds that a persistent client waits before each further try; together less than the shortest horizon. */
const pauses: readonly number[] = [10, 30, 120, 900, 2400];
/** After an answer that never came it tries again at once, and not more than once. */
const afterSilence = 1;
const inProgress: readonly number[] = [409, 425, 429];

/** Sends a client's command, and again as long as the client has reason to. */
export async function playCommand(stage: Stage, step: number, asked: CommandStep): Promise<CommandRecord> {
  const attempts: Attempt[] = [];
  const runs: Promise<unknown>[] = [];
  let silences = 0;
  for (;;) {
    const { ended, ...attempt } = await send(stage, step, asked, attempts.length);
    attempts.push(attempt);
    runs.push(ended);
    const status = attempt.answer?.status ?? 504;
    const silent = status === 504;
    silences += silent ? 1 : 0;
    const pause = silent ? (silences === 1 ? afterSilence : undefined) : pauses[attempts.length - 1];
    const again = asked.persistent && (status >= 500 || inProgress.includes(status));
    if (!again || pause === undefined) break;
    await stage.lab.sleep(pause * 1000);
  }
  // What a handler does after nobody waits for it any more belongs to the command all the same.
  await Promise.all(runs);
  return { step, asked, attempts };
}

async function send(
  stage: Stage,
  step: number,
  asked: CommandStep,
  number: number,
): Promise<Attempt & Pick<HandlerCall, 'ended'>> {
  const { lab, note } = stage;
  const { body, client, headers, key, patienceSeconds } = asked;
  const correlationId = `req-${stage.scenario.id}-${step}-${number}`;
  const at = lab.now();
  const luck = stage.luckOf(step);
  const crash = luck.handlerCrash;
  luck.handlerCrash = undefined;
  note({ actor: client, target: 'gateway', op: 'POST', ...(key === null ? {} : { arg: key }) });
  const given = {
    pathParameters: {},
    headers: { ...headers, ...(key === null ? {} : { 'idempotency-key': key }) },
    body,
  };
  const instance = stage.handlers.take();
  const called = await callHandler(
    stage,
    { tag: `c${step}-${number}`, instance, step, by: 'command', correlationId, crash },
    {
      name: 'startExport',
      request: handlerRequest(asked, given, correlationId),
      patienceSeconds: number === 0 ? patienceSeconds : null,
    },
  );
  const result = called.answer === undefined ? 'hung-up' : String(called.answer.status);
  note({ actor: client, target: 'gateway', op: 'answer', result, back: true });
  return { at, correlationId, ...called };
}

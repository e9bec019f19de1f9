import type { CallOutcome } from '#kit';
import type { Json } from '#verdict';
import { correlationOf } from './arguments.ts';
import type { Stage } from './stage.ts';

/** One run of `work`, and what it is for. */
interface WorkOrder {
  readonly step: number;
  readonly message: Json;
  readonly attempt: number;
  /** Its column in a story. */
  readonly from: 'queue' | 'workflow';
}

/** Runs `work` once in an environment that nobody uses now. */
export async function playWork(
  stage: Stage,
  { step, message, attempt, from }: WorkOrder,
  limitSeconds: number | undefined,
): Promise<CallOutcome> {
  const worker = stage.workers.take();
  const luck = stage.luckOf(step);
  const crash = luck.workerCrash;
  luck.workerCrash = undefined;
  stage.note({ actor: from, target: worker.name, op: 'deliver', arg: String(attempt) });
  const { maximumAttempts } = stage.deployment;
  const outcome = await stage.invoke(
    {
      tag: worker.tag,
      instance: worker.name,
      actor: worker.name,
      step,
      by: 'work',
      correlationId: correlationOf(message) ?? '',
      crash,
    },
    'work',
    { message, attempt, maximumAttempts },
    limitSeconds,
  );
  stage.workers.leave(worker.name);
  if (outcome.kind === 'limit' && outcome.limit === 'time') stage.countCutOff();
  const result = outcome.kind === 'limit' ? outcome.limit : outcome.kind;
  // A crash is told where it happened.
  if (result !== 'returned' && result !== 'crash')
    stage.note({ actor: worker.name, target: worker.name, op: 'ended', result });
  return outcome;
}

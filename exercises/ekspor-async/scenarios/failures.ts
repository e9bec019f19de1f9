import type { Accidents, CommandStep, CrashPoint } from '../steps.ts';
import { createSteps } from './step-builder.ts';
import type { StepBuilder } from './step-builder.ts';
import type { Variant } from '../variant.ts';

/** One command, with a key and a report of its own, and the time until everything about it is over. */
function withAccident(
  steps: StepBuilder,
  { owner, query }: Variant,
  purpose: string,
  accidents: Accidents,
): CommandStep {
  const name = `${purpose}-${steps.steps.length}`;
  const command = steps.command(owner, { purpose, name, body: query(), persistent: true, accidents });
  steps.settle();
  return command;
}

/**
 * Queue or workflow fail, before and after they took the message; handlers die after their first write, before and
 * after they hand over, and anywhere.
 */
export function handOvers(variant: Variant): StepBuilder {
  const { random } = variant;
  const steps = createSteps(variant);
  for (const when of random.shuffle(['before', 'after'] as const)) {
    // Some failures outlast a few tries within one call.
    withAccident(steps, variant, 'queue-fails', { sendFails: { when, times: random.integer(1, 4) } });
  }
  const points: readonly CrashPoint[] = ['first-write', 'before-send', 'after-send', random.integer(2, 6)];
  for (const handlerCrash of random.shuffle(points)) withAccident(steps, variant, 'handler-crash', { handlerCrash });
  return steps;
}

/**
 * Workers die after they began, after the file, after the last status, and anywhere; a message arrives four times;
 * reports can never be made, not now, or not at all any more.
 */
export function workFails(variant: Variant): StepBuilder {
  const { owner, random, renderSeconds } = variant;
  const steps = createSteps(variant);
  const points: readonly CrashPoint[] = ['first-write', 'file', 'finish', random.integer(2, 5)];
  for (const workerCrash of random.shuffle(points)) withAccident(steps, variant, 'worker-crash', { workerCrash });
  // At once, near the end of the work, and after it.
  const duplicatesAfterMs = [5, renderSeconds * 800, renderSeconds * 1000 + 60_000];
  withAccident(steps, variant, 'duplicates', { duplicatesAfterMs });
  withAccident(steps, variant, 'unavailable-once', { render: 'unavailable-once' });
  for (const render of ['invalid', 'unavailable'] as const) {
    const command = withAccident(steps, variant, render, { render });
    steps.status(owner, { purpose: render, of: command });
  }
  return steps;
}

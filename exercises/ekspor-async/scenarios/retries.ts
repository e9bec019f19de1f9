import type { Json } from '#verdict';
import { createSteps } from './step-builder.ts';
import type { StepBuilder } from './step-builder.ts';
import type { Variant } from '../variant.ts';

/** One export from its command to its file, looked at on the way. */
export function firstExport(variant: Variant): StepBuilder {
  const { owner, query, deliveryMs, renderSeconds } = variant;
  const steps = createSteps(variant);
  const first = steps.command(owner, { purpose: 'first', body: query(), persistent: true });
  steps.status(owner, { purpose: 'accepted', of: first });
  steps.wait(deliveryMs + renderSeconds * 500);
  steps.status(owner, { purpose: 'running', of: first });
  steps.settle();
  steps.status(owner, { purpose: 'finished', of: first });
  return steps;
}

/** The same key again: at once, in another order of fields, with other content, after the work, and at the very end. */
export function retries(variant: Variant): StepBuilder {
  const { environment, owner, query, random } = variant;
  const steps = createSteps(variant);
  const body = query();
  const first = steps.command(owner, { purpose: 'first', body });
  const { key } = first;
  const filter = body['filter'] as { readonly region: readonly string[]; readonly status: string };
  steps.command(owner, { purpose: 'retry', key, body });
  steps.command(owner, { purpose: 'reordered', key, body: reordered(body as Json) });
  const others = [
    { ...body, to: '2026-12' },
    { ...body, filter: { ...filter, region: [...filter.region, 'seberang'] } },
  ];
  random.shuffle(others).forEach((other, index) => {
    steps.command(owner, { purpose: 'other-payload', name: `other-payload-${index}`, key, body: other });
  });
  steps.settle();
  steps.command(owner, { purpose: 'retry-late', key, body });
  steps.wait(environment.retryHorizonHours * 3_600_000 - 120_000);
  steps.command(owner, { purpose: 'retry-last', key, body });
  steps.status(owner, { purpose: 'last', of: first });
  return steps;
}

/** The same content with the fields of every object in the opposite order. */
function reordered(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reordered(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, reordered(item)]),
  );
}

/** Retries of one command that meet. */
const contenders = 4;

/** The same command several times at the same moment, each in an environment of its own. */
export function race(variant: Variant): StepBuilder {
  const { key, owner, query } = variant;
  const steps = createSteps(variant);
  const shared = { key: key(), body: query(), persistent: true, purpose: 'race' };
  for (let number = 0; number < contenders; number += 1) {
    steps.command(owner, { ...shared, name: `race-${number}`, together: number > 0 });
  }
  steps.settle();
  return steps;
}

/** The client hangs up and tries again while the first handler is still at it. */
export function slowHandler(variant: Variant): StepBuilder {
  const { owner, query } = variant;
  const steps = createSteps(variant);
  steps.command(owner, { purpose: 'slow', body: query(), persistent: true, patienceSeconds: 2 });
  steps.settle();
  return steps;
}

/** An export that takes longer than a function may run. */
export function longest(variant: Variant): StepBuilder {
  const { owner, query } = variant;
  const steps = createSteps(variant);
  const command = steps.command(owner, { purpose: 'longest', body: query(), persistent: true });
  steps.settle();
  steps.status(owner, { purpose: 'finished', of: command });
  return steps;
}

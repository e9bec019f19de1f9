import type { Observe } from '#kit';
import type { Story } from '#verdict';
import { markSteps } from '../tell.ts';
import type { RequestRecord, Trace } from '../trace.ts';
import { recordsFor } from './seen.ts';

/** The first request of a purpose whose handler was called, although the gateway had to stop it. */
export function findArrival(trace: Trace, purpose: string, observe: Observe): RequestRecord | undefined {
  const records = recordsFor(trace, purpose);
  observe(records.length);
  return records.find((record) => record.outcome !== undefined);
}

/** Marks the request that should have been stopped and the answer that its handler gave. */
export function markArrival(story: Story): Story {
  return markSteps(story, {
    cause: (step) => step.target === 'gateway' && step.back !== true,
    effect: (step) => step.op === 'response',
  });
}

/**
 * A surge at a gateway before a Lambda function: what the gateway refuses with 429, what Lambda throttles and the
 * caller sees as 500, and what is served. Moments are whole microseconds.
 */
import type { BackendCapacity, TokenBucketLimit } from './capacity.ts';
import { arrivalsOf, createTokenBucket, type LoadPhase } from './token-bucket.ts';

const second = 1_000_000;

/** Invocations that Lambda starts in one second for each unit of concurrency at most. */
const startsPerEnvironment = 10;

export interface Backend {
  /** Takes a request at a moment; false where Lambda throttles it. Moments may not go back. */
  readonly invoke: (at: number) => boolean;
  /** Requests that are being worked on at a moment. */
  readonly running: (at: number) => number;
}

/**
 * Creates a function with reserved concurrency, which is both what it is sure of and the most that it gets. A
 * synchronous invocation beyond it is not queued but throttled at once. Every request takes the same time.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function createBackend({ concurrency, durationMs }: BackendCapacity): Backend {
  const starts: number[] = [];
  let done = 0;
  let old = 0;
  const forget = (at: number): void => {
    while ((starts[done] ?? Infinity) + durationMs * 1000 <= at) done += 1;
    while ((starts[old] ?? Infinity) + second <= at) old += 1;
  };
  return {
    invoke: (at) => {
      forget(at);
      const isFull = starts.length - done >= concurrency;
      const isFast = starts.length - old >= concurrency * startsPerEnvironment;
      if (isFull || isFast) return false;
      starts.push(at);
      return true;
    },
    running: (at) => {
      forget(at);
      return starts.length - done;
    },
  };
}

/** What became of the requests that came in one slot of time. */
export interface SurgeSlot {
  readonly fromMs: number;
  readonly served: number;
  /** Refused by the gateway: 429. */
  readonly refused: number;
  /** Throttled by Lambda: the gateway answers 500. */
  readonly failed: number;
  /** The most requests that were inside the function at once. */
  readonly running: number;
}

/** Sends a load through a gateway's bucket to a function and counts in slots of equal length. */
export function runSurge(
  limit: TokenBucketLimit,
  capacity: BackendCapacity,
  phases: readonly LoadPhase[],
  slotMs: number,
): readonly SurgeSlot[] {
  const bucket = createTokenBucket(limit);
  const backend = createBackend(capacity);
  const arrivals = arrivalsOf(phases);
  const totalMs = phases.reduce((sum, { durationMs }) => sum + durationMs, 0);
  let next = 0;
  return Array.from({ length: Math.round(totalMs / slotMs) }, (_, index) => {
    const from = index * slotMs * 1000;
    const counts = { served: 0, refused: 0, failed: 0 };
    let running = backend.running(from);
    for (let at = arrivals[next]; at !== undefined && at < from + slotMs * 1000; at = arrivals[next]) {
      if (!bucket.take(at)) counts.refused += 1;
      else if (backend.invoke(at)) counts.served += 1;
      else counts.failed += 1;
      running = Math.max(running, backend.running(at));
      next += 1;
    }
    return { fromMs: index * slotMs, ...counts, running };
  });
}

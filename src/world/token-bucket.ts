/**
 * A token bucket, request by request. Moments are whole microseconds and levels are kept in millionths of a token,
 * so that whole rates never meet a rounding error.
 */
import type { TokenBucketLimit } from './capacity.ts';

const million = 1_000_000;

export interface TokenBucket {
  /** Takes a token at a moment; false where there is none, and the request is refused with 429. */
  readonly take: (at: number) => boolean;
  /** Tokens in the bucket at a moment. */
  readonly level: (at: number) => number;
}

/**
 * Creates a full bucket. Moments may not go back. AWS calls the burst both the bucket's size and the most requests
 * at once before a 429; it is taken as the size.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function createTokenBucket({ rate, burst }: TokenBucketLimit): TokenBucket {
  const full = burst * million;
  let parts = full;
  let last = 0;
  const refill = (at: number): void => {
    parts = Math.min(full, parts + rate * (at - last));
    last = at;
  };
  return {
    take: (at) => {
      refill(at);
      if (parts < million) return false;
      parts -= million;
      return true;
    },
    level: (at) => {
      refill(at);
      return parts / million;
    },
  };
}

/** A stretch of time in which requests come evenly. */
export interface LoadPhase {
  readonly perSecond: number;
  readonly durationMs: number;
}

/** The moments, in microseconds, at which the requests of a load come: each phase's first at its very start. */
export function arrivalsOf(phases: readonly LoadPhase[]): readonly number[] {
  const moments: number[] = [];
  let start = 0;
  for (const { perSecond, durationMs } of phases) {
    const count = Math.ceil((perSecond * durationMs) / 1000 - 1e-9);
    for (let index = 0; index < count; index += 1) moments.push(start + Math.floor((index * million) / perSecond));
    start += durationMs * 1000;
  }
  return moments;
}

/** What became of the requests of one slot of time, and how many tokens there are at its end. */
export interface BucketSlot {
  readonly fromMs: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly level: number;
}

/** Sends a load through a bucket and counts in slots of equal length. The phases fill whole slots. */
export function runTokenBucket(
  limit: TokenBucketLimit,
  phases: readonly LoadPhase[],
  slotMs: number,
): readonly BucketSlot[] {
  const bucket = createTokenBucket(limit);
  const arrivals = arrivalsOf(phases);
  const totalMs = phases.reduce((sum, { durationMs }) => sum + durationMs, 0);
  let next = 0;
  return Array.from({ length: Math.round(totalMs / slotMs) }, (_, index) => {
    const end = (index + 1) * slotMs * 1000;
    let accepted = 0;
    let rejected = 0;
    for (let at = arrivals[next]; at !== undefined && at < end; at = arrivals[next]) {
      if (bucket.take(at)) accepted += 1;
      else rejected += 1;
      next += 1;
    }
    return { fromMs: index * slotMs, accepted, rejected, level: bucket.level(end) };
  });
}

/** Requests that pass in any stretch of that many seconds at most: a full bucket and what flows in meanwhile. */
export function mostAccepted({ rate, burst }: TokenBucketLimit, seconds: number): number {
  return burst + rate * seconds;
}

/** Seconds that a full bucket lasts under a load; a load that the refill covers never empties it. */
export function secondsUntilEmpty({ rate, burst }: TokenBucketLimit, perSecond: number): number {
  return perSecond > rate ? burst / (perSecond - rate) : Infinity;
}

/** Seconds until an empty bucket is full while a load goes on; burst divided by rate without one. */
export function secondsUntilFull({ rate, burst }: TokenBucketLimit, perSecond = 0): number {
  return perSecond < rate ? burst / (rate - perSecond) : Infinity;
}

import { requestsOfFailure, runStorm, type Storm } from '#world/retry-storm';
import type { StormKnobs } from './settings.ts';

/** Operations in flight when the API goes down. */
export const operations = 10_000;
/** Requests per second that the API bears. */
export const capacity = 3_000;
/** Seconds in the Retry-After of the API's 503. */
export const retryAfter = 15;

/** A second in which clearly more arrives than in those around it. */
export interface Wave {
  readonly second: number;
  readonly requests: number;
}

export interface StormView {
  readonly storm: Storm;
  /** Requests per second, in three parts: originals, retries that were served, retries that got 503. */
  readonly rows: readonly (readonly [first: number, served: number, rejected: number])[];
  /** Where the time axis ends, in seconds. */
  readonly horizon: number;
  readonly waves: readonly Wave[];
  readonly peak: number;
  /** The most that arrives in one second after the API is back. */
  readonly peakAfter: number;
  /** Requests of one operation that never succeeds. */
  readonly perOperation: number;
  readonly outage: number;
  /** All got an answer, nobody overran the API when it was back, and no layer repeated another one's retries. */
  readonly holds: boolean;
}

/** Runs the outage with these knobs; what an address asks for between two steps counts as the nearer one. */
export function viewStorm(knobs: StormKnobs): StormView {
  const outage = Math.round(knobs.outage);
  const shape = { layers: Math.round(knobs.layers), attempts: Math.round(knobs.retries) + 1 };
  const storm = runStorm({
    ...shape,
    operations,
    capacity,
    wait: knobs.wait,
    baseMs: Math.round(knobs.base) * 1000,
    outageMs: outage * 1000,
    ...(knobs.hint ? { retryAfterMs: retryAfter * 1000 } : {}),
    seed: 'badai',
  });
  const rows = storm.seconds.map(({ first, rejected, served }) => [first, served, rejected] as const);
  const totals = rows.map(([first, served, rejected]) => first + rejected + served);
  const peakAfter = Math.max(0, ...totals.slice(outage));
  return {
    storm,
    rows,
    horizon: Math.max(30, Math.ceil((Math.max(storm.lastMs / 1000, outage) * 1.2) / 10) * 10),
    waves: findWaves(totals),
    peak: Math.max(...totals),
    peakAfter,
    perOperation: requestsOfFailure(shape),
    outage,
    holds: storm.answered === operations && peakAfter <= capacity && storm.total <= operations * shape.attempts,
  };
}

/** Seconds with more than the API bears that nobody next to them tops. */
function findWaves(totals: readonly number[]): readonly Wave[] {
  return totals.flatMap((requests, second) => {
    const isTop = requests > (totals[second - 1] ?? 0) && requests >= (totals[second + 1] ?? 0);
    return isTop && requests > capacity ? [{ second, requests }] : [];
  });
}

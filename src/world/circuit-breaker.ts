/**
 * A circuit breaker as client libraries have it: it counts the last calls, stops calling for a while when too many of
 * them failed, and then lets single calls through to see whether the other side is back. Source:
 * https://docs.aws.amazon.com/prescriptive-guidance/latest/cloud-design-patterns/circuit-breaker.html
 */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface BreakerRules {
  /** Finished calls that are looked at; with fewer than these it does not judge. */
  readonly window: number;
  /** Share of failures in the window at which it opens, from 0 to 1. */
  readonly threshold: number;
  /** How long it stays open before it tries again. */
  readonly openMs: number;
}

/** A call that the breaker lets through. It is given back with its end. */
export interface Permit {
  /** Which time of being closed or half-open it belongs to: what ends after that time says nothing any more. */
  readonly period: number;
}

export interface CircuitBreaker {
  readonly state: BreakerState;
  /** A permit for a call that begins now, or undefined where it has to fail at once. */
  readonly ask: (now: number) => Permit | undefined;
  /** Tells how a call ended. */
  readonly report: (permit: Permit, succeeded: boolean, now: number) => void;
}

/** Creates a breaker that is closed. Half-open it lets one call through at a time: one success closes it. */
export function createCircuitBreaker({ window, threshold, openMs }: BreakerRules): CircuitBreaker {
  let state: BreakerState = 'closed';
  let period = 0;
  let openedAt = 0;
  let isTrying = false;
  let ends: readonly boolean[] = [];

  const enter = (next: BreakerState) => {
    state = next;
    period += 1;
    ends = [];
    isTrying = false;
  };
  const open = (now: number) => {
    enter('open');
    openedAt = now;
  };
  return {
    get state() {
      return state;
    },
    ask: (now) => {
      if (state === 'open' && now - openedAt >= openMs) enter('half-open');
      if (state === 'open' || (state === 'half-open' && isTrying)) return undefined;
      isTrying = state === 'half-open';
      return { period };
    },
    report: (permit, succeeded, now) => {
      if (permit.period !== period) return;
      if (state === 'half-open') {
        if (succeeded) enter('closed');
        else open(now);
        return;
      }
      ends = [...ends, succeeded].slice(-window);
      const failed = ends.filter((end) => !end).length;
      if (ends.length === window && failed >= threshold * window) open(now);
    },
  };
}

import { createCircuitBreaker, type BreakerRules, type BreakerState, type Permit } from './circuit-breaker.ts';
import { createRandom } from './random.ts';

/** A service with so many requests at once, some of which call a dependency that is slow for a while. */
export interface SlowDependency {
  readonly seconds: number;
  readonly slowFrom: number;
  readonly slowUntil: number;
  /** What a call takes while the dependency is slow, and while it is well. */
  readonly slowMs: number;
  readonly wellMs: number;
  /** After this the service gives a call up; that is a failure. */
  readonly timeoutMs: number;
  /** Requests per second that call the dependency. */
  readonly calling: number;
  /** Requests per second that do not, and what one of them takes. */
  readonly others: number;
  readonly otherMs: number;
  /** Requests that the service works on at once; what comes beyond is turned away. */
  readonly slots: number;
  readonly breaker: BreakerRules | undefined;
}

/** How a request ended that calls the dependency: `fast` is the breaker's refusal, `rejected` found no slot. */
export type CallEnd = 'succeeded' | 'failed' | 'fast' | 'rejected';

/** One second, by the requests that came in it. */
export interface Second {
  readonly calls: Readonly<Record<CallEnd, number>>;
  readonly others: { readonly served: number; readonly rejected: number };
  /** Slots taken at the worst moment. */
  readonly busy: number;
}

export interface DependencyRun {
  readonly seconds: readonly Second[];
  /** States of the breaker in order, each from its millisecond on. Without a breaker it is closed all along. */
  readonly states: readonly { readonly from: number; readonly state: BreakerState }[];
}

interface Work {
  readonly permit: Permit | undefined;
  readonly succeeded: boolean;
}
type Counted = { calls: Record<CallEnd, number>; others: { served: number; rejected: number }; busy: number };

/** Runs the service millisecond by millisecond. Requests come as many in every second, at drawn moments. */
export function runDependency(system: SlowDependency): DependencyRun {
  const breaker = system.breaker && createCircuitBreaker(system.breaker);
  const seconds = Array.from({ length: system.seconds }, emptySecond);
  const states: { from: number; state: BreakerState }[] = [{ from: 0, state: 'closed' }];
  const ending: Work[][] = [];
  const calling = drawArrivals(system.calling, system.seconds, 'c');
  const others = drawArrivals(system.others, system.seconds, '0');
  let busy = 0;

  const start = (now: number, takes: number, work: Work) => {
    busy += 1;
    (ending[now + takes] ??= []).push(work);
  };
  const finish = (now: number) => {
    for (const { permit, succeeded } of ending[now] ?? []) {
      busy -= 1;
      if (permit !== undefined) breaker?.report(permit, succeeded, now);
    }
  };
  const call = (now: number): CallEnd => {
    if (busy >= system.slots) return 'rejected';
    const permit = breaker?.ask(now);
    if (breaker !== undefined && permit === undefined) return 'fast';
    const takes = isSlow(system, now) ? system.slowMs : system.wellMs;
    const succeeded = takes <= system.timeoutMs;
    start(now, Math.min(takes, system.timeoutMs), { permit, succeeded });
    return succeeded ? 'succeeded' : 'failed';
  };
  const other = (now: number): 'served' | 'rejected' => {
    if (busy >= system.slots) return 'rejected';
    start(now, system.otherMs, { permit: undefined, succeeded: true });
    return 'served';
  };

  for (let now = 0; now < system.seconds * 1000; now += 1) {
    finish(now);
    const second = seconds[Math.floor(now / 1000)] ?? emptySecond();
    if (others[now] === true) second.others[other(now)] += 1;
    if (calling[now] === true) second.calls[call(now)] += 1;
    second.busy = Math.max(second.busy, busy);
    const state = breaker?.state ?? 'closed';
    if (states.at(-1)?.state !== state) states.push({ from: now, state });
  }
  return { seconds, states };
}

function isSlow({ slowFrom, slowUntil }: SlowDependency, now: number): boolean {
  return now >= slowFrom * 1000 && now < slowUntil * 1000;
}

/**
 * The milliseconds in which requests come: each within its own share of a second, since even distances would let one
 * kind of request find the slot that another kind leaves, every time. At most 1,000 per second.
 */
function drawArrivals(rate: number, seconds: number, seed: string): readonly boolean[] {
  const random = createRandom(seed);
  const distance = Math.floor(1000 / rate);
  const comes = Array.from({ length: seconds * 1000 }, () => false);
  for (let index = 0; index < rate * seconds; index += 1)
    comes[Math.floor((index * 1000) / rate) + random.integer(0, distance - 1)] = true;
  return comes;
}

function emptySecond(): Counted {
  return { calls: { succeeded: 0, failed: 0, fast: 0, rejected: 0 }, others: { served: 0, rejected: 0 }, busy: 0 };
}

import type { BreakerState } from '#world/circuit-breaker';
import { runDependency, type CallEnd, type DependencyRun, type Second } from '#world/slow-dependency';
import type { BreakerSettings } from './settings.ts';

/** The service that is looked at, for a minute in which its dependency is slow for half of the time. */
export const service = {
  seconds: 60,
  slowFrom: 10,
  slowUntil: 40,
  wellMs: 80,
  calling: 40,
  others: 20,
  otherMs: 50,
  slots: 50,
} as const;

/** Requests without the dependency that have to be served, in percent. */
export const target = 98;

export interface BreakerView {
  readonly seconds: readonly Second[];
  /** States of the breaker with their ends, in seconds; empty without a breaker. */
  readonly spans: readonly Span[];
  readonly calls: Readonly<Record<CallEnd, number>>;
  readonly others: { readonly served: number; readonly rejected: number; readonly percent: number };
  readonly peak: number;
  /** Slots that the calls to the slow dependency would take if there were enough of them. */
  readonly wanted: number;
  /** The second in which the breaker first opened. */
  readonly openedAt: number | undefined;
  /** The second from which it stays closed; undefined while it is not closed at the end. */
  readonly closedAt: number | undefined;
  readonly meetsTarget: boolean;
}

export interface Span {
  readonly state: BreakerState;
  readonly from: number;
  readonly to: number;
}

/** Lets the minute pass with these settings. */
export function viewBreaker(settings: BreakerSettings): BreakerView {
  const slowMs = milliseconds(settings.slow);
  const timeoutMs = milliseconds(settings.timeout);
  const rules = {
    window: Math.round(settings.window),
    threshold: settings.threshold / 100,
    openMs: milliseconds(settings.open),
  };
  const run = runDependency({ ...service, slowMs, timeoutMs, breaker: settings.breaker ? rules : undefined });
  const spans = settings.breaker ? spansOf(run) : [];
  const served = sum(run, ({ others }) => others.served);
  const rejected = sum(run, ({ others }) => others.rejected);
  const percent = Math.floor((served / (served + rejected)) * 1000) / 10;
  const last = spans.at(-1);
  return {
    seconds: run.seconds,
    spans,
    calls: {
      succeeded: sum(run, ({ calls }) => calls.succeeded),
      failed: sum(run, ({ calls }) => calls.failed),
      fast: sum(run, ({ calls }) => calls.fast),
      rejected: sum(run, ({ calls }) => calls.rejected),
    },
    others: { served, rejected, percent },
    peak: Math.max(...run.seconds.map(({ busy }) => busy)),
    wanted: Math.round((service.calling * Math.min(slowMs, timeoutMs)) / 1000),
    openedAt: spans.find(({ state }) => state === 'open')?.from,
    closedAt: last?.state === 'closed' ? last.from : undefined,
    meetsTarget: percent >= target,
  };
}

function spansOf({ states }: DependencyRun): readonly Span[] {
  return states.map(({ state, from }, index) => ({
    state,
    from: from / 1000,
    to: (states[index + 1]?.from ?? service.seconds * 1000) / 1000,
  }));
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

function sum({ seconds }: DependencyRun, of: (second: Second) => number): number {
  return seconds.reduce((total, second) => total + of(second), 0);
}

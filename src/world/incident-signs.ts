import type { Incident } from './incident.ts';
import type { Cause } from './incident-faults.ts';
import { gatewayTimeoutMs, type Minute } from './incident-minute.ts';

type Rise = 'none' | 'up';

/** What metrics say of an incident, each as a change from the minutes before it. */
export interface Signs {
  readonly count: 'flat' | 'up' | 'down';
  readonly limited: Rise;
  /** Client errors that are not 429. */
  readonly clientErrors: Rise;
  readonly serverErrors: Rise;
  /** Of the function's median: past the gateway's patience, or held at the function's own timeout. */
  readonly duration: 'flat' | 'down' | 'past-gateway' | 'at-function';
  /** `full`: at the reserved concurrency. */
  readonly concurrency: 'flat' | 'up' | 'down' | 'full';
  readonly throttles: Rise;
  readonly errors: Rise;
}
export type SignName = keyof Signs;

export const signNames = [
  'limited',
  'clientErrors',
  'serverErrors',
  'count',
  'throttles',
  'errors',
  'duration',
  'concurrency',
] as const satisfies readonly SignName[];

const quiet: Signs = {
  count: 'flat',
  limited: 'none',
  clientErrors: 'none',
  serverErrors: 'none',
  duration: 'flat',
  concurrency: 'flat',
  throttles: 'none',
  errors: 'none',
};

/** What each cause must look like. No two are alike, so metrics alone tell them apart. */
export const signsOfCause: Readonly<Record<Cause, Signs>> = {
  'traffic-surge': { ...quiet, count: 'up', limited: 'up', concurrency: 'up' },
  'limit-too-low': { ...quiet, limited: 'up', concurrency: 'down' },
  'function-throttled': { ...quiet, count: 'up', serverErrors: 'up', concurrency: 'full', throttles: 'up' },
  'malformed-response': { ...quiet, serverErrors: 'up' },
  'dependency-down': { ...quiet, serverErrors: 'up', duration: 'down', concurrency: 'down' },
  'slow-dependency': { ...quiet, serverErrors: 'up', duration: 'past-gateway', concurrency: 'up' },
  'function-timeout': { ...quiet, serverErrors: 'up', duration: 'at-function', concurrency: 'up', errors: 'up' },
  'preflight-broken': { ...quiet, count: 'down', concurrency: 'down' },
  'payload-too-large': { ...quiet, clientErrors: 'up' },
  'schema-mismatch': { ...quiet, clientErrors: 'up', concurrency: 'down' },
  'retry-storm': { ...quiet, count: 'up', serverErrors: 'up', duration: 'down', concurrency: 'down' },
};

/** Reads the signs from the metrics, without a look at the cause. */
export function readSigns({ minutes, startsAt, fullFrom, system }: Incident): Signs {
  const before = minutes.slice(0, startsAt);
  const during = minutes.slice(fullFrom);
  const change = (of: (minute: Minute) => number) => mean(during, of) / mean(before, of);
  const share = (of: (minute: Minute) => number): Rise =>
    mean(during, of) / mean(during, ({ count }) => count) > 0.03 ? 'up' : 'none';
  const duration = mean(during, (minute) => minute.duration.p50);
  const concurrency = mean(during, (minute) => minute.concurrency);
  return {
    count: direction(change((minute) => minute.count)),
    limited: share((minute) => minute.limited),
    clientErrors: share((minute) => minute.clientErrors - minute.limited),
    serverErrors: share((minute) => minute.serverErrors),
    duration: readDuration(
      duration,
      change((minute) => minute.duration.p50),
    ),
    concurrency: concurrency > system.reserved * 0.97 ? 'full' : direction(change((minute) => minute.concurrency)),
    throttles: share((minute) => minute.throttles),
    errors: share((minute) => minute.errors),
  };
}

/** The signs in which two causes, or a cause and an incident, do not agree. */
export function differingSigns(expected: Signs, seen: Signs): readonly SignName[] {
  return signNames.filter((name) => expected[name] !== seen[name]);
}

function direction(ratio: number): 'flat' | 'up' | 'down' {
  if (ratio > 1.25) return 'up';
  return ratio < 0.75 ? 'down' : 'flat';
}

function readDuration(milliseconds: number, ratio: number): Signs['duration'] {
  if (milliseconds > gatewayTimeoutMs) return 'past-gateway';
  if (ratio > 3) return 'at-function';
  return ratio < 0.5 ? 'down' : 'flat';
}

function mean(minutes: readonly Minute[], of: (minute: Minute) => number): number {
  return minutes.reduce((sum, minute) => sum + of(minute), 0) / minutes.length;
}

/**
 * One minute of a small API: clients, a REST API, a Lambda proxy integration, a function and what it depends on.
 * Rates are requests per second. Statuses as a REST API answers them: a function that is throttled is a 500 and not
 * a 429; a function that timed out or returned no response is a 502; a wait of 29 seconds is a 504. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 * https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
 */
import { sustainedRate } from './capacity.ts';
import { percentile, spread, type Sample } from './percentile.ts';

/** What holds in the system for a minute. */
export interface Conditions {
  /** Calls that clients mean to make, not counting retries. */
  readonly demand: number;
  /** Share of the calls that scripts in browsers make. */
  readonly browserShare: number;
  /** The answer to a preflight does not name the portal: browsers send nothing after it. */
  readonly preflightBroken: boolean;
  /** Retries that a client sends at once after a 429 or a 5xx. */
  readonly retries: number;
  /** Uploads over the 10 MB that the gateway takes. */
  readonly uploads: number;
  /** What the gateway lets through. */
  readonly limit: number;
  /** Share that request validation turns away. */
  readonly invalidShare: number;
  readonly reserved: number;
  readonly functionTimeoutMs: number;
  /** Median of the dependency when it is well. */
  readonly dependencyMs: number;
  readonly slowShare: number;
  /** What a slow call takes longer. */
  readonly delayMs: number;
  /** Share of calls that the dependency refuses at once; the function answers them with 503. */
  readonly refusedShare: number;
  /** Share of runs that return something that is no response. */
  readonly malformedShare: number;
}

export const outcomes = [
  'served',
  'preflight',
  'not-found',
  'limited',
  'invalid',
  'too-large',
  'function-throttled',
  'malformed',
  'function-timeout',
  'unavailable',
  'gateway-timeout',
] as const;
export type Outcome = (typeof outcomes)[number];

export const statusOf: Readonly<Record<Outcome, number>> = {
  served: 200,
  preflight: 200,
  'not-found': 404,
  limited: 429,
  invalid: 400,
  'too-large': 413,
  'function-throttled': 500,
  malformed: 502,
  'function-timeout': 502,
  unavailable: 503,
  'gateway-timeout': 504,
};

/** What CloudWatch and the access log hold of one minute. Latencies and durations are milliseconds. */
export interface Minute {
  readonly count: number;
  readonly clientErrors: number;
  readonly serverErrors: number;
  /** From the access log: there is no metric of it. */
  readonly limited: number;
  readonly latency: Percentiles;
  readonly integrationLatency: Percentiles;
  readonly duration: Percentiles;
  readonly concurrency: number;
  readonly throttles: number;
  readonly errors: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** How long a REST API waits for its integration where nobody raised it. */
export const gatewayTimeoutMs = 29_000;

const gatewayMs = 9;
const handlerMs = 22;
const refusalMs = 8;
/** Calls that a page of the portal makes; it stops after the first that is blocked. */
const callsOfPage = 6;
/** Browser calls for which one preflight stands in the cache. */
const callsOfPreflight = 25;
const notFoundShare = 0.006;

interface Run extends Sample {
  readonly outcome: Outcome;
}

/** Lets a minute pass under these conditions. */
export function passMinute(conditions: Conditions): Minute {
  const { demand, browserShare, preflightBroken, retries } = conditions;
  const inBrowser = demand * browserShare;
  const calls = preflightBroken ? demand - inBrowser : demand;
  const preflights = inBrowser / (preflightBroken ? callsOfPage : callsOfPreflight);
  const attempts = countAttempts(calls, retries, (sent) => failedShare(passCalls(conditions, sent), sent));
  return measure(conditions, passCalls(conditions, attempts), preflights);
}

/** Calls and their retries: as many as the failures that they themselves cause ask for. */
function countAttempts(calls: number, retries: number, failing: (sent: number) => number): number {
  if (retries === 0) return calls;
  let sent = calls;
  for (let round = 0; round < 20; round += 1) {
    const share = failing(sent);
    let next = 1;
    for (let retry = 0; retry < retries; retry += 1) next = 1 + share * next;
    sent = calls * next;
  }
  return sent;
}

interface Passed {
  readonly limited: number;
  readonly invalid: number;
  readonly throttled: number;
  /** What the function ran, weighted by rate, with the duration of each. */
  readonly runs: readonly Run[];
  readonly concurrency: number;
}

function passCalls(conditions: Conditions, attempts: number): Passed {
  const limited = Math.max(0, attempts - conditions.limit);
  const invalid = (attempts - limited) * conditions.invalidShare;
  const wanted = attempts - limited - invalid;
  const shares = runFunction(conditions);
  const meanMs = shares.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const invoked = Math.min(wanted, sustainedRate({ concurrency: conditions.reserved, durationMs: meanMs }));
  const runs = shares.map((run) => ({ ...run, weight: run.weight * invoked }));
  return { limited, invalid, throttled: wanted - invoked, runs, concurrency: (invoked * meanMs) / 1000 };
}

function failedShare({ limited, throttled, runs }: Passed, sent: number): number {
  const failed = runs.reduce((sum, { outcome, weight }) => sum + (statusOf[outcome] >= 500 ? weight : 0), 0);
  return (limited + throttled + failed) / sent;
}

/** The runs of the function as shares of one: how each ends and how long it takes. */
function runFunction(conditions: Conditions): readonly Run[] {
  const { dependencyMs, slowShare, delayMs, refusedShare, functionTimeoutMs } = conditions;
  const reached = 1 - refusedShare;
  const ends = (extraMs: number, share: number) =>
    spread(dependencyMs, share).flatMap(({ value, weight }) => {
      const takes = value + handlerMs + extraMs;
      return endOf(conditions, Math.min(takes, functionTimeoutMs), weight, takes >= functionTimeoutMs);
    });
  const refused: Run = { value: handlerMs + refusalMs, weight: refusedShare, outcome: 'unavailable' };
  return [refused, ...ends(0, reached * (1 - slowShare)), ...ends(delayMs, reached * slowShare)];
}

function endOf(conditions: Conditions, value: number, weight: number, isStopped: boolean): readonly Run[] {
  if (value >= gatewayTimeoutMs) return [{ value, weight, outcome: 'gateway-timeout' }];
  if (isStopped) return [{ value, weight, outcome: 'function-timeout' }];
  const malformed = weight * conditions.malformedShare;
  const missing = (weight - malformed) * notFoundShare;
  return [
    { value, weight: malformed, outcome: 'malformed' },
    { value, weight: missing, outcome: 'not-found' },
    { value, weight: weight - malformed - missing, outcome: 'served' },
  ];
}

function measure({ uploads }: Conditions, passed: Passed, preflights: number): Minute {
  const { limited, invalid, throttled, runs, concurrency } = passed;
  const rates: Partial<Record<Outcome, number>> = {
    preflight: preflights,
    limited,
    invalid,
    'too-large': uploads,
    'function-throttled': throttled,
  };
  for (const { outcome, weight } of runs) rates[outcome] = (rates[outcome] ?? 0) + weight;
  const counted = Object.fromEntries(
    outcomes.map((outcome) => [outcome, Math.round((rates[outcome] ?? 0) * 60)]),
  ) as Record<Outcome, number>;
  const sum = (from: number, to: number) =>
    outcomes.reduce((total, name) => total + (statusOf[name] >= from && statusOf[name] < to ? counted[name] : 0), 0);
  const waits = [
    ...runs.map(({ value, weight }) => ({ value: Math.min(value, gatewayTimeoutMs), weight })),
    { value: refusalMs, weight: throttled },
  ];
  const turnedAway = preflights + limited + invalid + uploads;
  return {
    count: sum(0, 600),
    clientErrors: sum(400, 500),
    serverErrors: sum(500, 600),
    limited: counted.limited,
    latency: percentiles([...waits.map(addGateway), { value: gatewayMs, weight: turnedAway }]),
    integrationLatency: percentiles(waits),
    duration: percentiles(runs),
    concurrency: Math.round(concurrency * 10) / 10,
    throttles: counted['function-throttled'],
    errors: runsThatFailed(runs, counted),
    outcomes: counted,
  };
}

/** Lambda counts a run as an error that it stopped itself; what a finished run returned is not looked at. */
function runsThatFailed(runs: readonly Run[], counted: Readonly<Record<Outcome, number>>): number {
  return runs.some(({ outcome }) => outcome === 'function-timeout') ? counted['function-timeout'] : 0;
}

function addGateway({ value, weight }: Sample): Sample {
  return { value: Math.min(gatewayTimeoutMs, value + gatewayMs), weight };
}

function percentiles(samples: readonly Sample[]): Percentiles {
  return { p50: Math.round(percentile(samples, 0.5)), p99: Math.round(percentile(samples, 0.99)) };
}

/**
 * Retries of many clients against an API that is down, in virtual time. Every layer that retries repeats what the
 * layer below it gave up, so an operation that never succeeds costs attempts^layers requests.
 */
import { createRandom, type Random } from './random.ts';

/**
 * What a layer waits before it sends again: nothing, a pause that doubles, or a random part of that pause (full jitter).
 * Source: https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export type RetryWait = 'none' | 'exponential' | 'full-jitter';

export interface StormSettings {
  /** Operations that fail together when the API goes down. Their requests come within the first half second. */
  readonly operations: number;
  /** Layers between user and API that retry, each with the same policy. */
  readonly layers: number;
  /** Requests that a layer sends at most for one of its operations: the first and its retries. */
  readonly attempts: number;
  readonly wait: RetryWait;
  /** The pause before the first retry, doubled for each further one. */
  readonly baseMs: number;
  /** What the 503 says in Retry-After, where clients honour it: it takes the place of the pause, and jitter adds to it. */
  readonly retryAfterMs?: number;
  /** How long every request is answered with 503. */
  readonly outageMs: number;
  /** Requests that the API serves per second once it is back; the others get 503. */
  readonly capacity: number;
  readonly seed: string;
}

/** Requests that arrived within one second. */
export interface StormSecond {
  readonly first: number;
  /** Retries that got 503. */
  readonly rejected: number;
  /** Retries that were served. */
  readonly served: number;
}

export interface Storm {
  readonly seconds: readonly StormSecond[];
  readonly total: number;
  /** Operations that got an answer in the end; the others ran out of attempts. */
  readonly answered: number;
  /** When the last request arrived. */
  readonly lastMs: number;
}

/** Time that a 503 takes to come back; also the resolution of the run. */
const tickMs = 50;
const spreadTicks = 10;
/** Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const longestPauseMs = 20_000;

/** Requests that one operation costs when all of them fail: attempts^layers. */
export function requestsOfFailure({ layers, attempts }: Pick<StormSettings, 'layers' | 'attempts'>): number {
  let product = 1;
  for (let layer = 0; layer < layers; layer += 1) product *= attempts;
  return product;
}

interface Second {
  first: number;
  rejected: number;
  served: number;
}

/** Runs the outage until every operation has an answer or no attempts left. */
export function runStorm(settings: StormSettings): Storm {
  const { operations, outageMs, capacity } = settings;
  const random = createRandom(settings.seed);
  const most = requestsOfFailure(settings);
  const failures = new Uint32Array(operations);
  const due: (number[] | undefined)[] = [];
  for (let operation = 0; operation < operations; operation += 1) (due[operation % spreadTicks] ??= []).push(operation);

  const seconds: Second[] = [];
  let [total, answered, lastMs] = [0, 0, 0];
  for (let tick = 0; tick < due.length; tick += 1) {
    const arriving = due[tick] ?? [];
    due[tick] = undefined;
    const at = tick * tickMs;
    const second = (seconds[Math.floor(at / 1000)] ??= { first: 0, rejected: 0, served: 0 });
    for (const operation of arriving) {
      const isFirst = failures[operation] === 0;
      const isServed = at >= outageMs && second.served < capacity;
      second[isFirst ? 'first' : isServed ? 'served' : 'rejected'] += 1;
      total += 1;
      lastMs = at;
      if (isServed) answered += 1;
      else {
        const failed = (failures[operation] = (failures[operation] ?? 0) + 1);
        if (failed < most) (due[tick + 1 + pauseTicks(settings, failed, random)] ??= []).push(operation);
      }
    }
  }
  return { seconds, total, answered, lastMs };
}

/**
 * What is waited after so many failed requests of one operation. The layers' attempts count like the wheels of an
 * odometer: the innermost turns first, and a layer further out sends again when all wheels within it are through.
 */
function pauseTicks({ attempts, wait, baseMs, retryAfterMs }: StormSettings, failed: number, random: Random): number {
  let turns = failed;
  while (turns % attempts === 0) turns /= attempts;
  let pause = wait === 'none' ? 0 : baseMs;
  for (let retry = 1; retry < turns % attempts; retry += 1) pause = Math.min(pause * 2, longestPauseMs);
  const ticks = Math.round(pause / tickMs);
  const asked = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / tickMs);
  return wait === 'full-jitter' ? (asked ?? 0) + random.integer(0, ticks) : (asked ?? ticks);
}

/**
 * What a synchronous backend bears and what a token bucket lets through to it. Lessons calculate with these
 * and graders hold a design against them. Rates are requests per second, durations milliseconds.
 */

/** A token bucket: `rate` tokens per second flow in, `burst` is what the bucket holds. */
export interface TokenBucketLimit {
  readonly rate: number;
  readonly burst: number;
}

/** A function: how many requests it handles at once, and how long one takes. */
export interface BackendCapacity {
  readonly concurrency: number;
  readonly durationMs: number;
}

/** Lambda serves at most this many requests per second for each unit of concurrency, however short they are. */
const requestsPerEnvironment = 10;

/** What a sum of floating-point products may be off by before it counts as another number. */
const tolerance = 1e-9;

/**
 * Requests per second that a Lambda function sustains: concurrency divided by duration, and never more than ten
 * per unit of concurrency, which binds below 100 ms.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function sustainedRate({ concurrency, durationMs }: BackendCapacity): number {
  return Math.min((concurrency * 1000) / durationMs, concurrency * requestsPerEnvironment);
}

/**
 * Requests that are inside the backend at the worst moment: a full bucket is spent at once and the refill of one
 * duration follows before the first request is done. Whole requests.
 */
export function peakConcurrency({ rate, burst }: TokenBucketLimit, durationMs: number): number {
  return Math.floor(burst + (rate * durationMs) / 1000 + tolerance);
}

/** Whether `amount` is at most `bound`, rounding errors aside. */
export function isAtMost(amount: number, bound: number): boolean {
  return amount <= bound + tolerance * Math.max(1, Math.abs(bound));
}

/** Days that a quota's period stands for. A month is counted as 30. */
export const daysOfPeriod = { DAY: 1, WEEK: 7, MONTH: 30 } as const;

export type QuotaPeriod = keyof typeof daysOfPeriod;

/** A quota as requests per day. */
export function quotaPerDay({ amount, period }: { readonly amount: number; readonly period: QuotaPeriod }): number {
  return amount / daysOfPeriod[period];
}

/** Requests that a rate lets through in a period at most. A month has up to 31 days. */
export function requestsInPeriod(rate: number, period: QuotaPeriod): number {
  const days = period === 'MONTH' ? 31 : daysOfPeriod[period];
  return rate * days * 86_400;
}

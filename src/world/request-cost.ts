/**
 * What a month of requests costs, component by component. Prices are given, never assumed: they differ between
 * regions and change. Amounts are US dollars, sizes decimal (1 GB = 1,000,000 KB), a month is 730 hours.
 */

export type CostComponent = 'gateway' | 'authorizer' | 'backend' | 'data' | 'log' | 'waf' | 'transfer' | 'cache';

export const costComponents: readonly CostComponent[] = [
  'gateway',
  'authorizer',
  'backend',
  'data',
  'log',
  'waf',
  'transfer',
  'cache',
];

/** Unit prices in US dollars. */
export interface UnitPrices {
  readonly requestsPerMillion: number;
  readonly invocationsPerMillion: number;
  readonly gigabyteSecond: number;
  readonly readsPerMillion: number;
  readonly logGigabyte: number;
  readonly inspectedPerMillion: number;
  readonly webAclMonth: number;
  readonly transferGigabyte: number;
  readonly cacheHour: number;
}

/** What one request touches, and how often it is sent again. */
export interface Workload {
  /** Requests that somebody meant, in a month. */
  readonly requests: number;
  /** Part of the attempts that fails, from 0 to below 1. */
  readonly failureShare: number;
  /** How often a failed attempt is sent again at most. */
  readonly retries: number;
  /** Part of the attempts for which a Lambda authorizer runs: 1 without a result cache, 0 without an authorizer. */
  readonly authorizerShare: number;
  readonly authorizerMs: number;
  /** Part of the attempts that the gateway answers from its own response cache. */
  readonly cachedShare: number;
  readonly backendMs: number;
  readonly memoryMb: number;
  readonly reads: number;
  readonly logKb: number;
  readonly responseKb: number;
  readonly waf: boolean;
}

export interface MonthlyCost {
  readonly components: Readonly<Record<CostComponent, number>>;
  readonly total: number;
  /** What would not be paid if no attempt failed. */
  readonly retried: number;
  readonly attempts: number;
  /** Dollars for a million requests that somebody meant. */
  readonly perMillion: number;
}

const hoursOfMonth = 730;

/**
 * Attempts for each request when every failed one is sent again at most `retries` times: the sum of
 * `failureShare` to the powers 0 to `retries`.
 */
export function attemptsPerRequest(failureShare: number, retries: number): number {
  let attempts = 0;
  let reaching = 1;
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    attempts += reaching;
    reaching *= failureShare;
  }
  return attempts;
}

/** The cost of a month. Every component of an attempt is paid again for an attempt that repeats another. */
export function monthlyCost(workload: Workload, prices: UnitPrices): MonthlyCost {
  const perRequest = attemptsPerRequest(workload.failureShare, workload.retries);
  const components = componentsOf(workload, workload.requests * perRequest, prices);
  const total = sumOf(components);
  const withoutRetries = sumOf(componentsOf(workload, workload.requests, prices));
  return {
    components,
    total,
    retried: total - withoutRetries,
    attempts: workload.requests * perRequest,
    perMillion: workload.requests === 0 ? 0 : (total / workload.requests) * 1_000_000,
  };
}

function componentsOf(work: Workload, attempts: number, prices: UnitPrices): Record<CostComponent, number> {
  const millions = attempts / 1_000_000;
  const reachBackend = 1 - work.cachedShare;
  const seconds = (ms: number) => (ms / 1000) * (work.memoryMb / 1024) * prices.gigabyteSecond;
  const invocation = prices.invocationsPerMillion / 1_000_000;
  return {
    gateway: millions * prices.requestsPerMillion,
    authorizer: attempts * work.authorizerShare * (invocation + seconds(work.authorizerMs)),
    backend: attempts * reachBackend * (invocation + seconds(work.backendMs)),
    data: millions * reachBackend * work.reads * prices.readsPerMillion,
    log: millions * work.logKb * prices.logGigabyte,
    waf: work.waf ? prices.webAclMonth + millions * prices.inspectedPerMillion : 0,
    transfer: millions * work.responseKb * prices.transferGigabyte,
    cache: work.cachedShare > 0 ? hoursOfMonth * prices.cacheHour : 0,
  };
}

function sumOf(components: Readonly<Record<CostComponent, number>>): number {
  return costComponents.reduce((sum, component) => sum + components[component], 0);
}

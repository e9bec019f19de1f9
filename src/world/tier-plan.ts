/**
 * What the tiers of a usage plan promise together, what a stage lets through of it, and how many places each route
 * takes in the backend. Rates are requests per second.
 */
import { requestsInPeriod, type TokenBucketLimit } from './capacity.ts';

export interface PlannedTier extends TokenBucketLimit {
  readonly name: string;
  readonly partners: number;
  readonly quotaPerDay: number;
}

export interface PlannedRoute {
  readonly name: string;
  /** Part of the requests that go to this route, from 0 to 1. */
  readonly share: number;
  readonly durationMs: number;
  /** The route's own throttle. */
  readonly limit?: number | undefined;
}

export interface TierPlan {
  readonly tiers: readonly PlannedTier[];
  /** Without one, only the account's limit is left. */
  readonly stage?: TokenBucketLimit | undefined;
  readonly routes: readonly PlannedRoute[];
  /**
   * Part by which limits are overrun, 0 if they hold exactly. An assumption: AWS applies throttles and quotas on a
   * best-effort basis and names no figure.
   * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
   */
  readonly overrun: number;
}

/**
 * An account's throttle in a Region, shared by all its APIs; some Regions have 2,500 and 1,250.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
export const accountLimit: TokenBucketLimit = { rate: 10_000, burst: 5_000 };

export interface RouteLoad {
  readonly name: string;
  readonly share: number;
  readonly rate: number;
  /** Places that it takes in the backend: rate times duration. */
  readonly concurrency: number;
}

export interface PlanLoad {
  /** Rate and burst of all partners of all tiers at their limits. */
  readonly promised: TokenBucketLimit;
  /** What of it reaches the backend at the worst. */
  readonly passing: TokenBucketLimit;
  readonly routes: readonly RouteLoad[];
  /** Places that the routes and a burst take together. */
  readonly concurrency: number;
}

/** All partners at their limits at once. A burst takes one place for each request, whatever its route. */
export function loadOfPlan({ tiers, stage = accountLimit, routes, overrun }: TierPlan): PlanLoad {
  const promised = {
    rate: sum(tiers.map(({ partners, rate }) => partners * rate)),
    burst: sum(tiers.map(({ partners, burst }) => partners * burst)),
  };
  const passing = {
    rate: Math.min(promised.rate, stage.rate, accountLimit.rate) * (1 + overrun),
    burst: Math.min(promised.burst, stage.burst, accountLimit.burst) * (1 + overrun),
  };
  const loads = routes.map(({ name, share, durationMs, limit = Infinity }): RouteLoad => {
    const rate = Math.min(passing.rate * share, limit * (1 + overrun));
    return { name, share, rate, concurrency: (rate * durationMs) / 1000 };
  });
  return {
    promised,
    passing,
    routes: loads,
    concurrency: passing.burst + sum(loads.map(({ concurrency }) => concurrency)),
  };
}

/** Mean duration of a request in this mix of routes, in milliseconds. */
export function meanDuration(routes: readonly PlannedRoute[]): number {
  return sum(routes.map(({ share, durationMs }) => share * durationMs));
}

export type TierProblem =
  | {
      readonly kind: 'below-lower-tier';
      readonly tier: string;
      readonly lower: string;
      readonly what: 'rate' | 'burst' | 'quotaPerDay';
    }
  | { readonly kind: 'quota-out-of-reach'; readonly tier: string; readonly most: number };

/** Where a tier gives less than the one before it, or a quota that its rate can never use up. */
export function findTierProblems(tiers: readonly PlannedTier[]): readonly TierProblem[] {
  return tiers.flatMap((tier, index): TierProblem[] => {
    const lower = tiers[index - 1];
    const less = (['rate', 'burst', 'quotaPerDay'] as const).filter(
      (what) => lower !== undefined && tier[what] < lower[what],
    );
    const most = requestsInPeriod(tier.rate, 'DAY');
    return [
      ...less.map((what) => ({ kind: 'below-lower-tier', tier: tier.name, lower: lower?.name ?? '', what }) as const),
      ...(tier.quotaPerDay > most ? [{ kind: 'quota-out-of-reach', tier: tier.name, most } as const] : []),
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

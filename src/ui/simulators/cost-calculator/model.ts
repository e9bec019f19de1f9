import { costComponents, monthlyCost, type CostComponent, type MonthlyCost } from '#world/request-cost';
import type { CostSettings } from './settings.ts';

/** Part of the attempts for which a cached authorizer still runs: keys that are new or have expired. */
const authorizerMisses = 0.05;
const authorizerMs = 60;
const memoryMb = 512;
const million = 1_000_000;

export interface CostBar {
  readonly component: CostComponent;
  /** US dollars a month. */
  readonly amount: number;
  /** What of it is paid for attempts that repeat another. */
  readonly retried: number;
}

export interface CostView extends MonthlyCost {
  /** Components that cost anything, dearest first. */
  readonly bars: readonly CostBar[];
  /** Part of the total that is not the gateway's own request price, from 0 to 1. */
  readonly besideGateway: number;
}

/** What a month costs with these settings, and what of it the retries cost. */
export function calculateCost(settings: CostSettings): CostView {
  const cost = costOf(settings);
  const calm = costOf({ ...settings, failing: 0 });
  const bars = costComponents
    .map((component) => ({
      component,
      amount: cost.components[component],
      retried: cost.components[component] - calm.components[component],
    }))
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount);
  return { ...cost, bars, besideGateway: cost.total === 0 ? 0 : 1 - cost.components.gateway / cost.total };
}

function costOf(settings: CostSettings): MonthlyCost {
  const { authorizer, cached, failing, product } = settings;
  return monthlyCost(
    {
      requests: settings.requests * million,
      failureShare: failing / 100,
      retries: settings.retries,
      authorizerShare: authorizer === 'none' ? 0 : authorizer === 'every' ? 1 : authorizerMisses,
      authorizerMs,
      // Only REST APIs have a response cache.
      cachedShare: product === 'REST' ? cached / 100 : 0,
      backendMs: settings.backendMs,
      memoryMb,
      reads: settings.reads,
      logKb: settings.logKb,
      responseKb: settings.responseKb,
      waf: settings.waf,
    },
    {
      requestsPerMillion: product === 'REST' ? settings.rest : settings.http,
      invocationsPerMillion: settings.invocation,
      gigabyteSecond: settings.gigabyteSecond / million,
      readsPerMillion: settings.read,
      logGigabyte: settings.log,
      inspectedPerMillion: settings.inspected,
      webAclMonth: settings.webAcl,
      transferGigabyte: settings.transfer,
      cacheHour: settings.cacheHour,
    },
  );
}

import type { Design, HardLimit, Limit, Product } from '#exercises/pilih-produk-api/types.ts';
import type { RouteFacts } from '#exercises/pilih-produk-api/variant-data.ts';
import { rules as throttling } from '#lessons/08-throttle-dan-kapasitas/rules.ts';
import { isAtMost, peakConcurrency } from '#world/capacity';
import { supports, supportsNatively } from '#world/products/support';
import type { DesignPath } from '../design/shape.ts';
import { ask, firstWrong, gates } from './ask.ts';
import type { Wrong } from './ask.ts';
import { loadOf, shown } from './commission.ts';

const group = 'traffic';

/** Products whose throttling is configured per API; the others have quotas of the account alone. */
function throttles(product: Product): boolean {
  return supportsNatively(product, 'route-throttle');
}

export const throttleNotOfProduct = ask({
  rule: throttling['throttle-selaras-kapasitas'],
  group,
  points: 2,
  find({ design: { product, throttle } }, observe) {
    observe();
    if (throttles(product))
      return throttle.stage === null
        ? { path: ['throttle', 'stage'], params: { product, problem: 'stage-missing' } }
        : undefined;
    if (throttle.stage !== null)
      return { path: ['throttle', 'stage'], params: { product, problem: 'no-such-throttle' } };
    const [route] = Object.keys(throttle.routes);
    return route === undefined
      ? undefined
      : { path: ['throttle', 'routes', route], params: { product, problem: 'no-such-throttle' } };
  },
});

/** Limits that stand between callers and the backend, with the name that a finding gives them. */
function backendLimits({ throttle }: Design): readonly { path: DesignPath; route: string; limit: Limit }[] {
  const routes = Object.entries(throttle.routes).flatMap(([route, limit]) =>
    limit === undefined ? [] : [{ path: ['throttle', 'routes', route], route, limit }],
  );
  return throttle.stage === null
    ? routes
    : [{ path: ['throttle', 'stage'], route: '', limit: throttle.stage }, ...routes];
}

const overload = 0.8;

/** A limit protects those who are served; one that refuses what the backend bears protects nobody. */
export const refusesExpectedLoad = ask({
  rule: throttling['throttle-selaras-kapasitas'],
  group,
  points: 3,
  after: [...gates, 'throttle-not-of-product'],
  find({ variant, design: { throttle } }, observe) {
    const load = loadOf(variant);
    const allowed = Math.min(load.usable, variant.account.rate);
    const fits = isAtMost(load.expected, allowed);
    const least = fits ? load.expected : overload * allowed;
    observe(variant.partners.length);
    if (throttle.stage !== null && !isAtMost(least, throttle.stage.rate))
      return {
        path: ['throttle', 'stage', 'rate'],
        params: { rate: throttle.stage.rate, expected: load.expected, allowed: shown(allowed), fits, tier: '' },
      };
    return firstWrong(variant.partners, ({ name, tier, peakRps }) => {
      const limit = throttle.tiers[tier];
      if (limit === undefined || isAtMost(peakRps, limit.rate)) return undefined;
      const params = { rate: limit.rate, peak: peakRps, partner: name, tier };
      return { path: ['throttle', 'tiers', tier, 'rate'], params };
    });
  },
});

export const rateAboveCapacity = ask({
  rule: throttling['throttle-selaras-kapasitas'],
  group,
  points: 4,
  after: [...gates, 'throttle-not-of-product'],
  find({ variant, design }, observe) {
    observe();
    const { capacity, usable } = loadOf(variant);
    return firstWrong(backendLimits(design), ({ path, route, limit: { rate } }) => {
      if (isAtMost(rate, usable)) return undefined;
      const { concurrency, durationMs } = variant.backend;
      const figures = { concurrency, durationMs, headroomPercent: shown(variant.headroom * 100) };
      const params = { ...figures, route, rate, capacity: shown(capacity), usable: shown(usable) };
      return { path: [...path, 'rate'], params };
    });
  },
});

export const burstExceedsConcurrency = ask({
  rule: throttling['burst-terserap'],
  group,
  points: 4,
  after: [...gates, 'throttle-not-of-product'],
  find({ variant, design }, observe) {
    observe();
    const { concurrency, durationMs } = variant.backend;
    return firstWrong(backendLimits(design), ({ path, route, limit }) => {
      const inside = peakConcurrency(limit, durationMs);
      if (inside <= concurrency) return undefined;
      const { rate, burst } = limit;
      return { path: [...path, 'burst'], params: { route, rate, burst, durationMs, inside, concurrency } };
    });
  },
});

export const limitAboveAccount = ask({
  rule: throttling['limit-dalam-batas-akun'],
  group,
  points: 2,
  find({ variant: { account }, design }, observe) {
    observe();
    const tiers = Object.entries(design.throttle.tiers).map(([tier, limit]) => ({
      path: ['throttle', 'tiers', tier] as const,
      limit,
    }));
    return firstWrong([...backendLimits(design), ...tiers], ({ path, limit }): Wrong | undefined => {
      const at = path.slice(1).join('.');
      if (limit.rate > account.rate)
        return { path: [...path, 'rate'], params: { at, what: 'rate', found: limit.rate, bound: account.rate } };
      if (limit.burst > account.burst)
        return { path: [...path, 'burst'], params: { at, what: 'burst', found: limit.burst, bound: account.burst } };
      return undefined;
    });
  },
});

/** Usage plans and throttles are applied as well as AWS can; none of them is a promise. */
export const quotaAsHardLimit = ask({
  rule: throttling['kuota-bukan-batas-keras'],
  group,
  points: 2,
  find({ design }, observe) {
    observe();
    if (design.hardLimits.some((limit) => holds(limit, design))) return undefined;
    const unattached = design.hardLimits.includes('WAF_RATE_RULE');
    return { path: ['hardLimits'], params: { listed: design.hardLimits.join(' '), unattached } };
  },
});

function holds(limit: HardLimit, { product, components }: Design): boolean {
  if (limit === 'WAF_RATE_RULE') return supports(product, 'waf', components);
  return limit === 'RESERVED_CONCURRENCY' || limit === 'BUDGET_ACTION';
}

function isExpensive({ kind }: RouteFacts): boolean {
  return kind === 'SEARCH' || kind === 'EXPORT';
}

export const expensiveRouteUnlimited = ask({
  rule: throttling['throttle-per-rute'],
  group,
  points: 2,
  after: [...gates, 'throttle-not-of-product'],
  find({ variant, design: { throttle } }, observe) {
    observe();
    const { stage } = throttle;
    if (stage === null) return undefined;
    return firstWrong(variant.routes.filter(isExpensive), ({ name, kind }) => {
      const own = throttle.routes[name];
      if (own !== undefined && own.rate < stage.rate) return undefined;
      const params = { route: name, routeKind: kind, stageRate: stage.rate, rate: own?.rate ?? 0 };
      return { path: own === undefined ? ['throttle', 'routes'] : ['throttle', 'routes', name, 'rate'], params };
    });
  },
});

export const expensiveRouteLoosest = ask({
  rule: throttling['rute-mahal-ketat'],
  group,
  points: 1,
  after: [...gates, 'throttle-not-of-product', 'expensive-route-unlimited'],
  find({ variant, design: { throttle } }, observe) {
    observe();
    const reads = variant.routes.filter(({ kind }) => kind === 'READ');
    const pairs = variant.routes.filter(isExpensive).flatMap((dear) => reads.map((read) => ({ dear, read })));
    return firstWrong(pairs, ({ dear, read }) => {
      const rate = throttle.routes[dear.name]?.rate;
      const readRate = throttle.routes[read.name]?.rate;
      if (rate === undefined || readRate === undefined || rate <= readRate) return undefined;
      const params = { route: dear.name, rate, readRoute: read.name, readRate };
      return { path: ['throttle', 'routes', dear.name, 'rate'], params };
    });
  },
});

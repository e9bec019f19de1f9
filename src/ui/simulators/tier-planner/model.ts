import { isAtMost, sustainedRate } from '#world/capacity';
import {
  findTierProblems,
  loadOfPlan,
  meanDuration,
  type PlanLoad,
  type PlannedRoute,
  type PlannedTier,
  type RouteLoad,
  type TierProblem,
} from '#world/tier-plan';
import { knobOf, tierNames, type PlanSettings } from './settings.ts';

export const routes = {
  read: { name: 'GET /v1/cases/{id}', durationMs: 120 },
  search: { name: 'GET /v1/cases/search', durationMs: 1200 },
  approve: { name: 'POST /v1/cases/{id}/approve', durationMs: 300 },
} as const;
/** Part of the requests that approve a case. */
const approving = 0.1;

export interface PlanView extends PlanLoad {
  readonly tiers: readonly PlannedTier[];
  readonly problems: readonly TierProblem[];
  /** Requests a second that the backend sustains in this mix of routes, whole ones. */
  readonly capacity: number;
  /** The route that takes most places, and what part of those of all routes. */
  readonly heaviest: RouteLoad;
  readonly heaviestShare: number;
  readonly fits: boolean;
  /** Whether it would fit if every limit held exactly. */
  readonly fitsOnPaper: boolean;
}

/** Adds up what the tiers promise and what of it the backend has to bear. */
export function viewPlan(settings: PlanSettings): PlanView {
  const { concurrency, limited, stageRate, stageBurst, overrun } = settings;
  const tiers = tiersOf(settings);
  const mix = routesOf(settings);
  const plan = { tiers, routes: mix, ...(limited ? { stage: { rate: stageRate, burst: stageBurst } } : {}) };
  const load = loadOfPlan({ ...plan, overrun: overrun / 100 });
  const [first = nothing, ...others] = load.routes;
  const heaviest = others.reduce((most, route) => (route.concurrency > most.concurrency ? route : most), first);
  const ofRoutes = load.concurrency - load.passing.burst;
  return {
    ...load,
    tiers,
    problems: findTierProblems(tiers),
    capacity: Math.floor(sustainedRate({ concurrency, durationMs: meanDuration(mix) }) + 1e-9),
    heaviest,
    heaviestShare: ofRoutes === 0 ? 0 : heaviest.concurrency / ofRoutes,
    fits: isAtMost(load.concurrency, concurrency),
    fitsOnPaper: isAtMost(loadOfPlan({ ...plan, overrun: 0 }).concurrency, concurrency),
  };
}

const nothing: RouteLoad = { name: '', share: 0, rate: 0, concurrency: 0 };

function tiersOf(settings: PlanSettings): readonly PlannedTier[] {
  return tierNames.map((name) => ({
    name,
    partners: settings[knobOf(name, 'Partners')],
    rate: settings[knobOf(name, 'Rate')],
    burst: settings[knobOf(name, 'Burst')],
    quotaPerDay: settings[knobOf(name, 'Quota')],
  }));
}

function routesOf({ search, searchLimit }: PlanSettings): readonly PlannedRoute[] {
  const searching = search / 100;
  return [
    { ...routes.read, share: 1 - approving - searching },
    { ...routes.search, share: searching, ...(searchLimit === 0 ? {} : { limit: searchLimit }) },
    { ...routes.approve, share: approving },
  ];
}

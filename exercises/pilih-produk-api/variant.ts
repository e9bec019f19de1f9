import { createRandom } from '#world/random';
import type { Random } from '#world/random';
import {
  cognitoIssuers,
  externalIssuers,
  partnerNames,
  resources,
  routeNames,
  serviceNames,
  tierNames,
  validationNames,
} from './drawn-names.ts';
import type { Resource, RouteStyle } from './drawn-names.ts';
import { drawNeeds } from './drawn-needs.ts';
import type { Issuer, PartnerFacts, RouteFacts, ValidationFacts, VariantData } from './variant-data.ts';

const durations = [100, 120, 150, 180, 200, 240, 250, 300, 320, 400, 450, 500, 600];
const concurrencies = [60, 80, 100, 120, 150, 200, 240, 300, 400, 500, 600, 800, 1000];
const headrooms = [0.7, 0.75, 0.8, 0.85];
const largeAccount = { rate: 10_000, burst: 5_000 };
const smallAccount = { rate: 2_500, burst: 1_250 };

/**
 * Draws one learner's commission. Besides the needs, it differs in whether all partners' peaks together fit
 * what the backend bears: where they do not, what is too much is refused or, if so asked, queued.
 */
export function drawVariant(seed: string): VariantData {
  const random = createRandom(seed);
  const { issuer, needs, network, style } = drawNeeds(random);
  const resource = random.pick(resources);
  const backend = { concurrency: random.pick(concurrencies), durationMs: random.pick(durations) };
  const headroom = random.pick(headrooms);
  const account = random.pick([largeAccount, smallAccount]);
  const usable = Math.min(((backend.concurrency * 1000) / backend.durationMs) * headroom, account.rate);
  const overloaded = random.integer(1, 100) <= 40;
  const queued = overloaded && random.integer(1, 2) === 1;
  const tiers = needs.includes('per-client-quota') ? random.pick(tierNames).slice(0, random.integer(2, 4)) : [];
  const names = network === 'PRIVATE' ? serviceNames : partnerNames;
  return {
    seed,
    requirements: random
      .shuffle(queued ? [...needs, 'deferred-writes' as const] : needs)
      .map((need, index) => ({ id: `R${index + 1}`, need })),
    network,
    resource: resource.plural,
    issuer: drawIssuer(random, issuer),
    routes: drawRoutes(random, style, resource),
    tiers,
    partners: drawPartners(random, names, tiers, usable, overloaded),
    backend,
    headroom,
    account,
    validationRules: drawValidationRules(random, style, resource),
  };
}

function drawIssuer(random: Random, kind: Issuer['kind']): Issuer {
  return { kind, url: random.pick(kind === 'COGNITO' ? cognitoIssuers : externalIssuers) };
}

function drawRoutes(random: Random, style: RouteStyle, resource: Resource): readonly RouteFacts[] {
  const [read, search, write, ...others] = routeNames[style](resource) as [RouteFacts, RouteFacts, RouteFacts];
  const drawn = new Set(random.sample<RouteFacts>(others, random.integer(1, 2)));
  return [read, search, write, ...others.filter((route) => drawn.has(route))];
}

function drawValidationRules(random: Random, style: RouteStyle, resource: Resource): readonly ValidationFacts[] {
  const all = validationNames[style](resource);
  const some = (kind: ValidationFacts['kind'], count: number): readonly ValidationFacts[] =>
    random.sample(
      all.filter((rule) => rule.kind === kind),
      count,
    );
  return random.shuffle([...some('SHAPE', 2), ...some('FORMAT', 1), ...some('DOMAIN', random.integer(1, 2))]);
}

/** Partners with round peaks whose sum is below 0.9 of `usable`, or above 1.1 of it where the backend is overloaded. */
function drawPartners(
  random: Random,
  names: readonly string[],
  tiers: readonly string[],
  usable: number,
  overloaded: boolean,
): readonly PartnerFacts[] {
  const count = Math.max(tiers.length, overloaded ? random.integer(5, 6) : random.integer(3, 5));
  const weights = Array.from({ length: count }, () => (overloaded ? random.integer(4, 6) : random.integer(2, 10)));
  const target = (usable * (overloaded ? random.integer(115, 160) : random.integer(50, 85))) / 100;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const round = overloaded ? Math.ceil : Math.floor;
  const peaks = weights
    .map((weight) => (target * weight) / total)
    .map((peak) => (peak >= 100 ? round(peak / 10) * 10 : Math.max(1, round(peak))))
    .sort((one, other) => one - other);
  const tierOf = drawTierOf(random, count, tiers);
  const partners = random.sample(names, count).map((name, index) => {
    const peakRps = peaks[index] as number;
    return { name, tier: tierOf(index), peakRps, dailyRequests: peakRps * random.integer(4, 9) * 1000 };
  });
  return random.shuffle(partners);
}

/** Splits `count` partners, smallest first, among the tiers, so that no tier is empty. */
function drawTierOf(random: Random, count: number, tiers: readonly string[]): (index: number) => string {
  if (tiers.length === 0) return () => '';
  const inner = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const starts = random.sample(inner, tiers.length - 1).sort((one, other) => one - other);
  return (index) => tiers[starts.filter((start) => start <= index).length] as string;
}

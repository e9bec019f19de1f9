import type { Random } from '#world/random';
import type { RouteStyle } from './drawn-names.ts';
import type { Issuer, Need, VariantData } from './variant-data.ts';

/** What a commission asks for, before names and numbers are drawn. */
export interface DrawnNeeds {
  readonly needs: readonly Need[];
  readonly style: RouteStyle;
  readonly network: VariantData['network'];
  readonly issuer: Issuer['kind'];
}

type Chance = <N extends Need>(percent: number, need: N) => readonly N[];

const families: readonly { readonly weight: number; readonly draw: (random: Random, chance: Chance) => DrawnNeeds }[] =
  [
    { weight: 24, draw: meteredPartners },
    { weight: 21, draw: plainPublic },
    { weight: 12, draw: guardedWithoutOwnAuthorizer },
    { weight: 15, draw: graph },
    { weight: 14, draw: conversation },
    { weight: 14, draw: internal },
  ];

/** Draws what is needed. Each family of needs has an answer that meets all of them; `variant.test.ts` proves it. */
export function drawNeeds(random: Random): DrawnNeeds {
  const chance: Chance = (percent, need) => (random.integer(1, 100) <= percent ? [need] : []);
  const total = families.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.integer(1, total);
  for (const { weight, draw } of families) {
    left -= weight;
    if (left <= 0) return draw(random, chance);
  }
  throw new Error('weights do not add up');
}

const anyIssuer = (random: Random): Issuer['kind'] => random.pick(['COGNITO', 'EXTERNAL_OIDC'] as const);

function meteredPartners(random: Random, chance: Chance): DrawnNeeds {
  const shielded = [...chance(70, 'web-firewall'), ...chance(25, 'response-cache')];
  return {
    style: 'HTTP',
    network: 'PUBLIC',
    issuer: anyIssuer(random),
    needs: [
      ...(['token-authentication', 'per-client-quota', 'metering-by-key', 'load-limit'] as const),
      ...chance(60, 'shape-validation'),
      ...shielded,
      ...(shielded.length === 0 ? chance(70, 'client-certificate') : []),
      ...chance(25, 'gradual-release'),
      ...chance(30, 'lowest-cost'),
    ],
  };
}

/** REST and HTTP API both answer all of it by themselves, so the cost decides. */
function plainPublic(random: Random, chance: Chance): DrawnNeeds {
  return {
    style: 'HTTP',
    network: 'PUBLIC',
    issuer: anyIssuer(random),
    needs: [
      ...(['token-authentication', 'load-limit', 'lowest-cost'] as const),
      ...chance(50, 'no-custom-authorizer'),
      ...chance(50, 'client-certificate'),
    ],
  };
}

/** A token of another issuer without a function of ours, and a firewall: REST API has both, HTTP API takes CloudFront. */
function guardedWithoutOwnAuthorizer(_: Random, chance: Chance): DrawnNeeds {
  return {
    style: 'HTTP',
    network: 'PUBLIC',
    issuer: 'EXTERNAL_OIDC',
    needs: [
      ...(['token-authentication', 'load-limit', 'no-custom-authorizer', 'web-firewall'] as const),
      ...chance(25, 'response-cache'),
      ...chance(50, 'lowest-cost'),
    ],
  };
}

function graph(random: Random, chance: Chance): DrawnNeeds {
  const isPrivate = random.integer(1, 4) === 1;
  return {
    style: 'GRAPHQL',
    network: isPrivate ? 'PRIVATE' : 'PUBLIC',
    issuer: anyIssuer(random),
    needs: [
      ...(isPrivate
        ? (['caller-authentication', 'private-network'] as const)
        : ['token-authentication' as const, ...chance(60, 'web-firewall'), ...chance(30, 'no-custom-authorizer')]),
      'graphql-aggregation',
      ...chance(60, 'server-push'),
      ...chance(30, 'response-cache'),
      ...chance(40, 'shape-validation'),
    ],
  };
}

function conversation(random: Random, chance: Chance): DrawnNeeds {
  return {
    style: 'MESSAGES',
    network: 'PUBLIC',
    issuer: anyIssuer(random),
    needs: [
      ...(['token-authentication', 'two-way-messages', 'load-limit'] as const),
      ...chance(40, 'server-push'),
      ...chance(50, 'web-firewall'),
      ...chance(40, 'shape-validation'),
    ],
  };
}

function internal(random: Random, chance: Chance): DrawnNeeds {
  const metered = random.integer(1, 2) === 1;
  return {
    style: 'HTTP',
    network: 'PRIVATE',
    issuer: anyIssuer(random),
    needs: [
      ...(['caller-authentication', 'private-network', 'load-limit'] as const),
      ...(metered ? (['per-client-quota', 'metering-by-key'] as const) : []),
      ...chance(50, 'shape-validation'),
      ...chance(30, 'gradual-release'),
      ...chance(25, 'response-cache'),
      ...chance(25, 'lowest-cost'),
    ],
  };
}

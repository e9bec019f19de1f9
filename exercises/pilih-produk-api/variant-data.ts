/** What is needed of the API. Which features answer it is in `needs.ts`. */
export interface Requirement {
  /** `R1`, `R2`, ... in the order in which the brief shows them. */
  readonly id: string;
  readonly need: Need;
}

/** Needs that a variant draws from. `lowest-cost` is a preference among what meets the others; all others must be met. */
export type Need =
  | 'per-client-quota'
  | 'metering-by-key'
  | 'token-authentication'
  | 'caller-authentication'
  | 'no-custom-authorizer'
  | 'load-limit'
  | 'deferred-writes'
  | 'shape-validation'
  | 'web-firewall'
  | 'private-network'
  | 'client-certificate'
  | 'server-push'
  | 'two-way-messages'
  | 'graphql-aggregation'
  | 'lowest-cost'
  | 'response-cache'
  | 'gradual-release';

/** A route and what calling it means for the backend. For AppSync `Query.field`, for WebSocket a route key. */
export interface RouteFacts {
  readonly name: string;
  readonly kind: 'READ' | 'SEARCH' | 'WRITE' | 'EXPORT';
}

/** A check of a request that the design places. `FORMAT` is the format of a parameter, which no gateway checks. */
export interface ValidationFacts {
  readonly id: string;
  readonly kind: 'SHAPE' | 'FORMAT' | 'DOMAIN';
}

export interface PartnerFacts {
  readonly name: string;
  /** A name out of `tiers`; empty where the variant has none. */
  readonly tier: string;
  readonly peakRps: number;
  readonly dailyRequests: number;
}

export interface Issuer {
  readonly kind: 'COGNITO' | 'EXTERNAL_OIDC';
  readonly url: string;
}

/** One learner's commission: plain JSON, pure in the seed. */
export interface VariantData {
  readonly seed: string;
  readonly requirements: readonly Requirement[];
  readonly network: 'PUBLIC' | 'PRIVATE';
  /** Plural noun of what the API is about, as it stands in the routes: `orders`. */
  readonly resource: string;
  readonly issuer: Issuer;
  readonly routes: readonly RouteFacts[];
  /** From the lowest to the highest; empty where no client is limited by a tier. */
  readonly tiers: readonly string[];
  readonly partners: readonly PartnerFacts[];
  /** `durationMs` is what the handler is bounded to, not its mean. */
  readonly backend: { readonly concurrency: number; readonly durationMs: number };
  /** Share of the capacity that the gateway may use, 0 to 1. */
  readonly headroom: number;
  readonly account: { readonly rate: number; readonly burst: number };
  readonly validationRules: readonly ValidationFacts[];
}

/** A program of this exercise: the text that a learner would hand in, or null where its shape does not apply. */
export type Write = (variant: VariantData) => string | null;

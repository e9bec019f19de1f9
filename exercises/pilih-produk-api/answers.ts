import { supports, supportOf, supportsNatively } from '#world/products/support';
import type { Composer, ProductId } from '#world/products/types';
import { featuresFor } from './needs.ts';
import { printDesign } from './print.ts';
import { rightTelemetry } from './right-telemetry.ts';
import { rightThrottle } from './right-throttle.ts';
import type { Authentication, Component, Design, Feature, Reason } from './types.ts';
import type { Need, Requirement, VariantData } from './variant-data.ts';

const products: readonly ProductId[] = ['HTTP', 'REST', 'APPSYNC', 'WEBSOCKET', 'ALB'];

/** A need that decides which product it may be; the lowest cost only chooses among those that may. */
const musts = (variant: VariantData): readonly Requirement[] =>
  variant.requirements.filter(({ need }) => need !== 'lowest-cost');

export function asks(variant: VariantData, need: Need): boolean {
  return variant.requirements.some((requirement) => requirement.need === need);
}

/** The way in which a product checks callers of this variant without code of one's own; a Lambda authorizer otherwise. */
export function plainMethod(variant: VariantData, product: ProductId): Authentication {
  if (supportsNatively(product, 'cognito-authorizer') && variant.issuer.kind === 'COGNITO') return 'COGNITO_AUTHORIZER';
  if (product === 'HTTP' || product === 'REST') return 'JWT_AUTHORIZER';
  return product === 'APPSYNC' ? 'OIDC' : 'LAMBDA_AUTHORIZER';
}

/** Whether a product can meet every need of the variant; `natively`: with nothing but a queue beside it. */
export function canMeet(variant: VariantData, product: ProductId, natively = false): boolean {
  if (product === 'WEBSOCKET' && !asks(variant, 'two-way-messages') && !asks(variant, 'server-push')) return false;
  return hasFeatures(variant, product, natively);
}

/** Whether a product has a feature for every need, whatever else speaks against it. */
export function hasFeatures(variant: VariantData, product: ProductId, natively = false): boolean {
  return musts(variant).every(({ need }) =>
    featuresFor(need, variant.issuer).some((feature) => {
      const support = supportOf(product, feature);
      if (support?.kind !== 'composed') return support?.kind === 'yes';
      return !natively || support.with === 'QUEUE';
    }),
  );
}

/** The product that meets every need with the least of one's own, and the cheaper one where two do. */
export function bestProduct(variant: VariantData): ProductId | undefined {
  const cheap = asks(variant, 'lowest-cost');
  const native = products.filter((product) => canMeet(variant, product, true));
  const preferred = cheap ? native : native.toSorted((one, other) => rank(one) - rank(other));
  return preferred[0] ?? products.find((product) => canMeet(variant, product));
}

const rank = (product: ProductId): number => (product === 'REST' ? 0 : 1);

/** A right answer of the variant with this product, in the plainest shape; undefined where it cannot meet the needs. */
export function rightDesign(variant: VariantData, product = bestProduct(variant)): Design | undefined {
  return product === undefined || !canMeet(variant, product) ? undefined : designWith(variant, product);
}

/** The right answer where this product is the best one; undefined elsewhere. */
export function bestDesign(variant: VariantData, product: ProductId): Design | undefined {
  return bestProduct(variant) === product ? rightDesign(variant, product) : undefined;
}

/** A right answer's parts with a product that may not meet the needs: all else is as it should be. */
export function designWith(variant: VariantData, product: ProductId): Design {
  const components = componentsFor(variant, product);
  const method = plainMethod(variant, product);
  const mutualTls = asks(variant, 'client-certificate');
  const metered = variant.tiers.length > 0 && supportsNatively(product, 'api-key');
  return {
    product,
    endpoint: variant.network === 'PRIVATE' ? 'PRIVATE' : 'REGIONAL',
    components,
    reasons: reasonsFor(variant, product, components, method),
    auth: {
      method,
      mutualTls,
      defaultEndpointDisabled: mutualTls || components.includes('CLOUDFRONT'),
      routeScopes: scopesFor(variant),
      apiKey: metered ? 'METERING' : 'NONE',
    },
    throttle: rightThrottle(variant, product),
    hardLimits: components.includes('WAF') ? ['WAF_RATE_RULE', 'RESERVED_CONCURRENCY'] : ['RESERVED_CONCURRENCY'],
    validation: placeValidation(variant, product),
    ...rightTelemetry(product, method, metered),
  };
}

/** Prints a design after a change to it; null where there is none to change. */
export function writeChanged(
  origin: string,
  design: Design | undefined,
  change: (design: Design) => void,
  toText = printDesign,
): string | null {
  if (design === undefined) return null;
  change(design);
  return toText(design, origin);
}

/** What has to stand beside a product so that it meets every need. */
export function componentsFor(variant: VariantData, product: ProductId): Component[] {
  const needed = new Set<Component>();
  for (const { need } of musts(variant)) {
    const features = featuresFor(need, variant.issuer);
    if (features.includes('waf')) needed.add('WAF');
    if (features.some((feature) => supportsNatively(product, feature))) continue;
    const composers = features.map((feature) => supportOf(product, feature)).flatMap(composerOf);
    if (composers[0] !== undefined && composers[0] !== 'BACKEND') needed.add(composers[0]);
  }
  return [...needed];
}

function composerOf(support: ReturnType<typeof supportOf>): readonly Composer[] {
  return support?.kind === 'composed' ? [support.with] : [];
}

const featureOfMethod: Partial<Record<Authentication, Feature>> = {
  COGNITO_AUTHORIZER: 'cognito-authorizer',
  JWT_AUTHORIZER: 'jwt-authorizer',
  OIDC: 'jwt-authorizer',
  LAMBDA_AUTHORIZER: 'lambda-authorizer',
  IAM: 'iam-authorization',
};

/** Each requirement with the feature by which this design answers it; none where it does not. */
export function reasonsFor(
  variant: VariantData,
  product: ProductId,
  components: readonly Component[],
  method: Authentication,
): Reason[] {
  const ofCallers: readonly (Feature | undefined)[] = Object.values(featureOfMethod);
  return variant.requirements.flatMap(({ id, need }) => {
    const feature = featuresFor(need, variant.issuer)
      .filter((one) => !ofCallers.includes(one) || one === featureOfMethod[method])
      .find((one) => supports(product, one, components));
    return feature === undefined ? [] : [{ requirement: id, feature }];
  });
}

function scopesFor({ resource, routes }: VariantData): Record<string, string[]> {
  const verbs = { READ: 'read', SEARCH: 'read', WRITE: 'write', EXPORT: 'export' } as const;
  return Object.fromEntries(routes.map(({ kind, name }) => [name, [`${resource}:${verbs[kind]}`]]));
}

function placeValidation({ validationRules }: VariantData, product: ProductId): Design['validation'] {
  const atGateway = supportsNatively(product, 'request-validation');
  const shapes = validationRules.filter(({ kind }) => kind === 'SHAPE').map(({ id }) => id);
  const others = validationRules.filter(({ kind }) => kind !== 'SHAPE').map(({ id }) => id);
  return atGateway ? { gateway: shapes, backend: others } : { gateway: [], backend: [...shapes, ...others] };
}

import type { Authentication, Design, Feature, Product } from '#exercises/pilih-produk-api/types.ts';
import type { VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import type { Check } from '#kit';
import { rules as choosing } from '#lessons/02-memilih-produk/rules.ts';
import { supportOf, supports, supportsNatively } from '#world/products/support';
import type { Trace } from '../trace.ts';
import { ask, firstWrong, toFinding } from './ask.ts';
import type { Wrong } from './ask.ts';
import { answersTo, demands, requirementFor } from './commission.ts';

const group = 'product';
const rule = choosing['produk-memenuhi-fitur'];

/** Whether there is a design to judge at all. Worth nothing, and needed for everything. */
export const designMalformed: Check<Trace> = {
  rule,
  group,
  points: 0,
  gate: true,
  scenarios: ['design'],
  test(trace, observe) {
    observe();
    if (trace.kind === 'designed') return undefined;
    const { path, kind, found, expected } = trace.problem;
    return toFinding({
      path,
      params: {
        at: ['design', ...path].join('.'),
        problem: kind,
        ...(found === undefined ? {} : { found }),
        ...(expected === undefined ? {} : { expected }),
      },
    });
  },
};

export const productLacksFeature = ask({
  rule,
  group,
  points: 0,
  gate: true,
  after: ['design-malformed'],
  find({ variant, design }, observe) {
    const asked = demands(variant);
    observe(asked.length);
    return firstWrong(asked, (requirement) => {
      const features = answersTo(requirement, variant);
      if (features.some((feature) => canHave(design, feature))) return undefined;
      const params = { product: design.product, requirement: requirement.id, features: features.join(' ') };
      return { path: ['product'], params };
    });
  },
});

/** Where AWS WAF hangs, and whether a queue stands behind the door, are questions of their own. */
function canHave({ product, components }: Design, feature: Feature): boolean {
  if (feature === 'waf') return supports(product, feature, ['WAF', 'CLOUDFRONT']);
  if (feature === 'buffered-writes') return supports(product, feature, ['QUEUE']);
  return supports(product, feature, components);
}

/** What the product offers helps only when the design uses it. */
export const featureNotTurnedOn = ask({
  rule,
  group,
  points: 5,
  find({ variant, design }, observe) {
    observe();
    const { auth, components, product } = design;
    const metering = requirementFor(variant, 'per-client-quota', 'metering-by-key');
    if (metering !== undefined && auth.apiKey !== 'METERING' && !components.includes('OWN_METERING'))
      return unused(['auth', 'apiKey'], product, metering.id, 'metering');
    const certificate = requirementFor(variant, 'client-certificate');
    if (certificate !== undefined && !auth.mutualTls)
      return unused(['auth', 'mutualTls'], product, certificate.id, 'certificate');
    const builtIn = requirementFor(variant, 'no-custom-authorizer');
    if (builtIn !== undefined && auth.method === 'LAMBDA_AUTHORIZER')
      return unused(['auth', 'method'], product, builtIn.id, 'built-in-authorizer');
    const deferred = requirementFor(variant, 'deferred-writes');
    if (deferred !== undefined && !components.includes('QUEUE'))
      return unused(['components'], product, deferred.id, 'queue');
    return undefined;
  },
});

function unused(path: readonly string[], product: Product, requirement: string, unusedPart: string): Wrong {
  return { path, params: { product, requirement, unusedPart } };
}

/** By verified behaviour of each service; `NONE` is available everywhere and judged elsewhere. */
const methodsOf: Readonly<Record<Product, readonly Authentication[]>> = {
  REST: ['COGNITO_AUTHORIZER', 'JWT_AUTHORIZER', 'LAMBDA_AUTHORIZER', 'IAM'],
  HTTP: ['JWT_AUTHORIZER', 'LAMBDA_AUTHORIZER', 'IAM'],
  WEBSOCKET: ['LAMBDA_AUTHORIZER', 'IAM'],
  APPSYNC: ['COGNITO_AUTHORIZER', 'OIDC', 'LAMBDA_AUTHORIZER', 'IAM'],
  ALB: ['JWT_AUTHORIZER', 'OIDC', 'COGNITO_AUTHORIZER'],
};

export const authenticationUnavailable = ask({
  rule,
  group,
  points: 5,
  find({ design: { product, auth } }, observe) {
    observe();
    if (auth.method === 'NONE' || methodsOf[product].includes(auth.method)) return undefined;
    return { path: ['auth', 'method'], params: { product, method: auth.method } };
  },
});

export const endpointDoesNotFit = ask({
  rule,
  group,
  points: 5,
  find({ variant, design }, observe) {
    observe();
    const { product, endpoint, auth } = design;
    const params = { product, endpoint };
    if (variant.network === 'PRIVATE' && endpoint !== 'PRIVATE')
      return { path: ['endpoint'], params: { ...params, problem: 'reachable-from-outside' } };
    if (variant.network === 'PUBLIC' && endpoint === 'PRIVATE')
      return { path: ['endpoint'], params: { ...params, problem: 'out-of-reach' } };
    if (endpoint === 'EDGE' && product !== 'REST' && product !== 'APPSYNC')
      return { path: ['endpoint'], params: { ...params, problem: 'no-edge' } };
    if (!auth.mutualTls) return undefined;
    if (!supportsNatively(product, 'mutual-tls'))
      return { path: ['auth', 'mutualTls'], params: { ...params, problem: 'no-mutual-tls' } };
    return endpoint === 'REGIONAL'
      ? undefined
      : { path: ['endpoint'], params: { ...params, problem: 'mutual-tls-not-regional' } };
  },
});

export const websocketWithoutPush = ask({
  rule: choosing['websocket-hanya-dua-arah'],
  group,
  points: 0,
  find({ variant, design }, observe) {
    observe();
    return design.product === 'WEBSOCKET' && !wantsPush(variant) ? { path: ['product'], params: {} } : undefined;
  },
});

function wantsPush(variant: VariantData): boolean {
  return requirementFor(variant, 'two-way-messages', 'server-push') !== undefined;
}

/** Whether a product answers every demand with nothing written or put in front; a queue behind the door is no part of it. */
export function answersNatively(product: Product, variant: VariantData): boolean {
  if (product === 'WEBSOCKET' && !wantsPush(variant)) return false;
  return demands(variant).every((requirement) =>
    answersTo(requirement, variant).some(
      (feature) => feature === 'buffered-writes' || supportOf(product, feature)?.kind === 'yes',
    ),
  );
}

import type { Design } from '#exercises/pilih-produk-api/types.ts';
import type { VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import type { Json } from '#verdict';
import { featureRows } from '#world/products/matrix';
import { productIds } from '#world/products/support';
import { all, boolean, count, listOf, nullOr, objectOf, oneOf, positive, recordOf, text, variantOf } from './shape.ts';
import type { Shape, ShapeProblem } from './shape.ts';

export const components = ['WAF', 'CLOUDFRONT', 'OWN_METERING', 'QUEUE'] as const;
export const endpoints = ['EDGE', 'REGIONAL', 'PRIVATE'] as const;
export const methods = ['COGNITO_AUTHORIZER', 'LAMBDA_AUTHORIZER', 'JWT_AUTHORIZER', 'OIDC', 'IAM', 'NONE'] as const;
export const keyUses = ['METERING', 'AUTHENTICATION', 'NONE'] as const;
export const hardLimits = [
  'WAF_RATE_RULE',
  'STAGE_THROTTLE',
  'RESERVED_CONCURRENCY',
  'BUDGET_ACTION',
  'USAGE_PLAN',
] as const;

const featureIds = featureRows.map(({ id }) => id);
const limit = { rate: positive, burst: count };
const tierLimit = objectOf({
  ...limit,
  quota: objectOf({ amount: count, period: oneOf(['DAY', 'WEEK', 'MONTH']) }),
});
const alarm = variantOf('source', {
  METRIC: objectOf({ metric: text, statistic: oneOf(['Sum', 'Average', 'p95', 'p99']) }),
  ACCESS_LOG: objectOf({ field: text, equals: text }),
});

/**
 * Reads what was exported as `design` with the names of its variant. Every part that the types declare must be
 * there and be of its kind; what is beside them is ignored.
 */
export function readDesign(
  exported: Json | undefined,
  variant: VariantData,
): { readonly design: Design } | { readonly problem: ShapeProblem } {
  const problem = shapeOf(variant)(exported, []);
  return problem === undefined ? { design: exported as unknown as Design } : { problem };
}

function shapeOf({ requirements, routes, tiers, validationRules }: VariantData): Shape {
  const routeNames = routes.map(({ name }) => name);
  const rules = listOf(oneOf(validationRules.map(({ id }) => id)));
  return objectOf({
    product: oneOf(productIds),
    endpoint: oneOf(endpoints),
    components: listOf(oneOf(components)),
    reasons: listOf(objectOf({ requirement: oneOf(requirements.map(({ id }) => id)), feature: oneOf(featureIds) })),
    auth: objectOf({
      method: oneOf(methods),
      mutualTls: boolean,
      defaultEndpointDisabled: boolean,
      routeScopes: recordOf(listOf(text), routeNames),
      apiKey: oneOf(keyUses),
    }),
    throttle: objectOf({
      stage: nullOr(objectOf(limit)),
      routes: recordOf(objectOf(limit), routeNames),
      tiers: all(recordOf(tierLimit, tiers), objectOf(Object.fromEntries(tiers.map((name) => [name, tierLimit])))),
    }),
    hardLimits: listOf(oneOf(hardLimits)),
    validation: objectOf({ gateway: rules, backend: rules }),
    accessLog: recordOf(text),
    alarms: listOf(alarm),
  });
}

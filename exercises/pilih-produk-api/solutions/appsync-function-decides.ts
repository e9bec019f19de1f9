import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/appsync-function-decides';

/** AppSync with a Lambda authorizer where one is allowed, and every firm limit there is. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant, 'APPSYNC'), (design) => {
    if (!asks(variant, 'no-custom-authorizer')) design.auth.method = 'LAMBDA_AUTHORIZER';
    if (!design.components.includes('WAF')) design.components.push('WAF');
    design.hardLimits = ['WAF_RATE_RULE', 'BUDGET_ACTION'];
    const graph = variant.requirements.find(({ need }) => need === 'graphql-aggregation');
    design.reasons = [{ requirement: graph?.id ?? '', feature: 'graphql' }];
    design.alarms.push({ source: 'METRIC', metric: 'TokensConsumed', statistic: 'Sum' });
    design.validation.backend = variant.validationRules.map(({ id }) => id);
  });

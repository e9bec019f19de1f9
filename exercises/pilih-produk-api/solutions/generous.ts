import { rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/generous';

/** More than is asked: a queue, every firm limit, shapes checked twice, all quotas tripled. */
export const write: Write = (variant) =>
  writeChanged(origin, rightDesign(variant), (design) => {
    if (!design.components.includes('QUEUE')) design.components.push('QUEUE');
    design.hardLimits = ['STAGE_THROTTLE', 'RESERVED_CONCURRENCY', 'BUDGET_ACTION', 'USAGE_PLAN'];
    design.auth.defaultEndpointDisabled = true;
    design.validation.backend = variant.validationRules.map(({ id }) => id);
    for (const { quota } of Object.values(design.throttle.tiers)) quota.amount *= 3;
    if (design.product !== 'APPSYNC') design.accessLog['requestTime'] = '$context.requestTime';
    design.alarms.push({ source: 'METRIC', metric: 'Throttles', statistic: 'Sum' });
  });

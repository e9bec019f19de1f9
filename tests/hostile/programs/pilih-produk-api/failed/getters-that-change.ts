// A design whose getters answer otherwise each time they are read.
let turn = 0;
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
export const design = Object.defineProperty({ ...plain }, 'product', { enumerable: true, get: () => ['REST', 'HTTP', 'ALB', 'APPSYNC'][(turn += 1) % 4] });

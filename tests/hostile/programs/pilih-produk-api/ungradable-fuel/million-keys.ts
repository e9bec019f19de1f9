// A design of a million fields.
const routes: any = {};
for (let index = 0; index < 1_000_000; index += 1) routes[`k${index}`] = { rate: 1, burst: 1 };
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
export const design = { ...plain, throttle: { ...plain.throttle, routes } };

// As many routes and tiers as may cross, none of them known.
const named = (value: any) => Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`GET /${index}`, value]));
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
export const design = { ...plain, auth: { ...plain.auth, routeScopes: named(['x']) }, throttle: { stage: { rate: 1, burst: 1 }, routes: named({ rate: 1, burst: 1 }), tiers: named({ rate: 1, burst: 1, quota: { amount: 1, period: 'DAY' } }) } };

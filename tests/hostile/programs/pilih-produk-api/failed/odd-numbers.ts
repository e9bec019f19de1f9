// Rates, bursts and quotas that are no numbers of requests.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
const limits = (rate: any) => ({ rate, burst: rate, quota: { amount: rate, period: 'DAY' } });
export const design = { ...plain, throttle: { stage: limits(1e308), routes: { a: limits(NaN), b: limits(-1), c: limits(5e-324), d: limits(-0), e: limits('10'), f: limits(null), g: limits(2 ** 53 + 2), h: limits(Infinity) }, tiers: { bronze: limits(-1e308), silver: limits(0.1), gold: limits([10]), a: limits({}), b: limits(true) } } };

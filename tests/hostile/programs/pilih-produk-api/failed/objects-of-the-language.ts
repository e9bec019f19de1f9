// A design of maps, dates, typed arrays, big numbers and symbols.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
export const design = { ...plain, components: new Set(['WAF']), throttle: new Map([['stage', 1]]), accessLog: new Date(NaN), reasons: new Uint8Array(4), auth: Symbol('auth'), alarms: () => [], [Symbol('product')]: 'REST' };

// A design that computes without end when it is read.
export const design = {
  ...({
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
}),
  get reasons(): any {
    for (;;);
  },
};

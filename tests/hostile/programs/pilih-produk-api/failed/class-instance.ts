// A design that is an instance with everything on its prototype.
class Base {
  get product() {
    return 'REST';
  }
}
Object.assign(Base.prototype, {
  endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
});
export const design = new Base();

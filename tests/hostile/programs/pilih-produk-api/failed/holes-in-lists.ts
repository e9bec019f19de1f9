// Lists with holes, and lists that claim to be longer than they are.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
const holes: any[] = [];
holes[5000] = 'WAF';
export const design = { ...plain, components: holes, reasons: [, , {}], alarms: Object.assign([], { length: 20_000 }) };

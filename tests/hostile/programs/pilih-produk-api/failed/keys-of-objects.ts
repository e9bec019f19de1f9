// Routes, tiers and log fields named like what every object has.
const evil = JSON.parse('{"__proto__":{"rate":1,"burst":1},"constructor":{"rate":1},"toString":{"rate":1,"burst":1,"quota":{"amount":1,"period":"DAY"}},"hasOwnProperty":["x"],"valueOf":1,"length":1e9}');
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
export const design = { ...plain, ...evil, auth: { ...plain.auth, routeScopes: evil, method: 'constructor' }, product: '__proto__', components: ['toString', 'hasOwnProperty'], throttle: { stage: evil, routes: evil, tiers: evil }, reasons: [{ requirement: '__proto__', feature: 'constructor' }], accessLog: evil, alarms: [evil] };

// Known fields that hold lists for objects and objects for lists.
export const design = {
  product: ['REST'], endpoint: { REGIONAL: true }, components: { 0: 'WAF', length: 1 }, reasons: { requirement: 'R1', feature: 'waf' },
  auth: { method: ['IAM'], mutualTls: 'false', defaultEndpointDisabled: 1, routeScopes: { a: 'x', b: { 0: 'x' }, c: [7], d: [null] }, apiKey: {} },
  throttle: { stage: [1, 2], routes: [{ rate: 1, burst: 1 }], tiers: { bronze: [], silver: null, gold: 'x' } },
  hardLimits: 'WAF_RATE_RULE', validation: { gateway: 'all', backend: { 0: 'x' } }, accessLog: ['$context.requestId'], alarms: [null, [], 'x', { source: 'NONE' }, { source: 'METRIC' }],
};

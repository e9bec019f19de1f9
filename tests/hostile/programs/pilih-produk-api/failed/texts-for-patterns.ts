// Texts on which a careless pattern would never end.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
const long = '$context.' + 'a.'.repeat(6_000) + '!';
export const design = { ...plain, accessLog: { [long]: long, x: '$context.' + ' '.repeat(12_000) + 'x' }, alarms: [{ source: 'ACCESS_LOG', field: long, equals: long }, { source: 'METRIC', metric: long, statistic: long }] };

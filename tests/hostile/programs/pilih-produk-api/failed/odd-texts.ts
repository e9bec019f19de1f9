// Names with line breaks, separators, direction marks and halves of characters.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
const odd = ['a\nb', '\u2028', '\u202egnirts', '\ud800', '\u0000', '\ufeff', '<script>alert(1)</script>', '${1}', 'K\u0327'];
export const design = { ...plain, product: '\ud800', components: odd, hardLimits: odd, reasons: odd.map((feature) => ({ requirement: feature, feature })), accessLog: Object.fromEntries(odd.map((name) => [name, name])), validation: { gateway: odd, backend: odd }, alarms: odd.map((metric) => ({ source: 'METRIC', metric, statistic: metric })) };

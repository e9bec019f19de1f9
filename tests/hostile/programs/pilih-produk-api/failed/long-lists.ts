// Lists of hundreds of components, reasons and alarms, all of them alike.
const plain: any = {
  product: 'REST', endpoint: 'REGIONAL', components: ['WAF'], reasons: [],
  auth: { method: 'LAMBDA_AUTHORIZER', mutualTls: false, defaultEndpointDisabled: true, routeScopes: {}, apiKey: 'METERING' },
  throttle: { stage: { rate: 10, burst: 5 }, routes: {}, tiers: {} },
  hardLimits: ['WAF_RATE_RULE'], validation: { gateway: [], backend: [] }, accessLog: {}, alarms: [],
};
const many = (value: any) => Array.from({ length: 500 }, () => value);
export const design = { ...plain, components: many('WAF'), hardLimits: many('STAGE_THROTTLE'), reasons: many({ requirement: 'R1', feature: 'waf' }), alarms: many({ source: 'METRIC', metric: '5XXError', statistic: 'Sum' }) };

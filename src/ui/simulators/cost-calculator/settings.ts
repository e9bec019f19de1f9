import { choice, defineSettings, flag, number } from '../parts/settings.ts';

/** Traffic and design of the API, then the unit prices in US dollars. */
export const address = defineSettings('cost-calculator', {
  requests: number(100, 1, 1000),
  product: choice('REST', ['REST', 'HTTP']),
  authorizer: choice('every', ['none', 'cached', 'every']),
  backendMs: number(120, 10, 3000),
  reads: number(3, 0, 50),
  logKb: number(8, 0, 32),
  responseKb: number(12, 1, 256),
  waf: flag(true),
  cached: number(0, 0, 90),
  failing: number(10, 0, 90),
  retries: number(3, 0, 5),
  rest: number(3.5, 0, 1000),
  http: number(1, 0, 1000),
  invocation: number(0.2, 0, 1000),
  gigabyteSecond: number(16.67, 0, 10_000),
  read: number(0.125, 0, 1000),
  log: number(0.5, 0, 1000),
  inspected: number(0.6, 0, 1000),
  webAcl: number(15, 0, 10_000),
  transfer: number(0.09, 0, 1000),
  cacheHour: number(0.02, 0, 1000),
});

export type CostSettings = typeof address.start;

/** Knobs that hold a unit price. */
export const priceKnobs = [
  'rest',
  'http',
  'invocation',
  'gigabyteSecond',
  'read',
  'log',
  'inspected',
  'webAcl',
  'transfer',
  'cacheHour',
] as const satisfies readonly (keyof CostSettings)[];

export type PriceKnob = (typeof priceKnobs)[number];

import { choice, defineSettings, flag, number } from '../parts/settings.ts';

export const gateways = ['rest-regional', 'rest-edge', 'http'] as const;

/** Seconds that a limit can be set to: close together where the limits of the products lie. */
export const limitSteps: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 35, 40, 50, 60],
  ...[90, 120, 180, 300, 600, 900, 3600],
];

/** What stands for no limit at all, as a statement has in PostgreSQL unless `statement_timeout` is set. */
export const unlimited = 3600;

/** How long each of the four waits, how long the work takes, and what the client does without an answer. */
export const address = defineSettings('timeout-budget', {
  product: choice('rest-regional', gateways),
  client: number(5, 1, 120),
  gateway: number(29, 1, 120),
  function: number(60, 1, 900),
  database: number(unlimited, 1, unlimited),
  work: number(40, 1, 180),
  retries: number(0, 0, 3),
  accepted: flag(false),
});

export type TimeoutSettings = typeof address.start;

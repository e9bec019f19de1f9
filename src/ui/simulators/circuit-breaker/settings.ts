import { defineSettings, flag, number } from '../parts/settings.ts';

/** How slow the dependency gets, how long it is waited for, and how the breaker is set. Times are seconds. */
export const address = defineSettings('circuit-breaker', {
  breaker: flag(false),
  timeout: number(2, 0.5, 10),
  slow: number(10, 0.5, 15),
  threshold: number(50, 10, 100),
  window: number(20, 5, 50),
  open: number(5, 1, 30),
});

export type BreakerSettings = typeof address.start;

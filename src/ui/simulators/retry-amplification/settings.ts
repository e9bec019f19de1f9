import { choice, defineSettings, flag, number } from '../parts/settings.ts';

export const waits = ['none', 'exponential', 'full-jitter'] as const;

/** Who retries how often and how, against an API that is down for a while. */
export const address = defineSettings('retry-amplification', {
  layers: number(1, 1, 3),
  retries: number(3, 0, 4),
  wait: choice('none', waits),
  base: number(2, 1, 8),
  hint: flag(false),
  outage: number(10, 1, 30),
});

export type StormKnobs = typeof address.start;

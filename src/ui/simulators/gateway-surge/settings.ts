import { defineSettings, number } from '../parts/settings.ts';

/** The gateway's bucket, the function behind it, and the load of the surge. */
export const address = defineSettings('gateway-surge', {
  rate: number(5000, 10, 6000),
  burst: number(1000, 5, 2000),
  concurrency: number(200, 10, 1000),
  duration: number(300, 50, 2000),
  load: number(1900, 100, 6000),
});

export type SurgeSettings = typeof address.start;

import { defineSettings, number } from '../parts/settings.ts';

/** The bucket, the load before and after a surge and during it, how long it lasts, and the moment that is read. */
export const address = defineSettings('token-bucket', {
  rate: number(500, 10, 1000),
  burst: number(200, 10, 1500),
  calm: number(300, 0, 1000),
  surge: number(900, 0, 2000),
  seconds: number(2, 0.5, 4),
  at: number(1.6, 0, 8),
});

export type BucketSettings = typeof address.start;

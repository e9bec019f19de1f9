import { formatMs, percentile } from '../statistics.ts';

export const perSecond = (rate: number): string =>
  `${rate >= 100 ? Math.round(rate).toLocaleString('en') : rate.toFixed(1)} a second`;

export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** Percentiles of milliseconds, such as `p50 12 ms, p99 40 ms`. */
export function percentiles(samples: readonly number[], ...shares: readonly number[]): string {
  if (samples.length === 0) return 'no answers';
  return shares.map((share) => `p${share * 100} ${formatMs(percentile(samples, share))} ms`).join(', ');
}

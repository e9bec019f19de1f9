import { choice, choices, defineSettings, number } from '../parts/settings.ts';

export const sources = ['token', 'tenant', 'route', 'app'] as const;
export const times = ['0', '30', '60', '300', '3600'] as const;
export const shapes = ['rights', 'route', 'simple'] as const;

/** What the cache's key is made of, how long an answer is kept, how it is written, and which difference is opened. */
export const address = defineSettings('authorizer-cache-lab', {
  sources: choices(['token'], sources),
  ttl: choice('300', times),
  shape: choice('rights', shapes),
  event: number(1, 1, 999),
});

export type LabSettings = typeof address.start;
export type Source = LabSettings['sources'][number];

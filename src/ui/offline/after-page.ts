import { greet } from '../account/greeting.ts';
import { keepRelease } from './release.ts';

/** What a page does once it is there: says who is signed in, and keeps the release where a build has made the worker. */
export function afterPage(): void {
  greet();
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepRelease();
}

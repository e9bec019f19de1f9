import type { Json } from '#verdict';
import { sameJson } from './same-json.ts';

/** What a claim met: its own value, or the one that was there before it. */
export interface Claim {
  readonly claimed: boolean;
  readonly value: Json;
}

/**
 * A store of keys that expire, as a table with conditional writes and a time to live is one. Every operation is one
 * step: nothing can come between its reading and its writing. `now` is in milliseconds, `ttlSeconds` in seconds; a
 * value is gone at the end of its seconds, and at once where they are not a positive number.
 */
export interface KeyStore {
  /** Writes where there is nothing; `value` is what stands there afterwards. */
  readonly claim: (key: string, value: Json, ttlSeconds: number, now: number) => Claim;
  readonly find: (key: string, now: number) => Json | undefined;
  /** Writes whatever stands there. */
  readonly put: (key: string, value: Json, ttlSeconds: number, now: number) => void;
  /** Writes where the value is still `expected`, compared by content; false where it is not. */
  readonly replace: (key: string, expected: Json, value: Json, ttlSeconds: number, now: number) => boolean;
  readonly remove: (key: string) => void;
  /** What stands in the store, in the order in which the keys first came. */
  readonly list: (now: number) => readonly { readonly key: string; readonly value: Json; readonly expiresAt: number }[];
}

interface Entry {
  readonly value: Json;
  readonly expiresAt: number;
}

/** Creates an empty store. */
export function createKeyStore(): KeyStore {
  const entries = new Map<string, Entry>();

  const live = (key: string, now: number): Entry | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expiresAt > now ? entry : undefined;
  };
  const write = (key: string, value: Json, ttlSeconds: number, now: number): void => {
    const lasts = ttlSeconds > 0 ? ttlSeconds * 1000 : 0;
    entries.set(key, { value, expiresAt: now + lasts });
  };

  return {
    claim(key, value, ttlSeconds, now) {
      const found = live(key, now);
      if (found !== undefined) return { claimed: false, value: found.value };
      write(key, value, ttlSeconds, now);
      return { claimed: true, value };
    },
    find: (key, now) => live(key, now)?.value,
    put: write,
    replace(key, expected, value, ttlSeconds, now) {
      const found = live(key, now);
      if (found === undefined || !sameJson(found.value, expected)) return false;
      write(key, value, ttlSeconds, now);
      return true;
    },
    remove: (key) => void entries.delete(key),
    list: (now) =>
      [...entries].flatMap(([key, { value, expiresAt }]) => (expiresAt > now ? [{ key, value, expiresAt }] : [])),
  };
}

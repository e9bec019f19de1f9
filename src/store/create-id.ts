import crypto from 'node:crypto';

// The types of Node 26.0 do not have it yet.
const { randomUUIDv7 } = crypto as typeof crypto & { readonly randomUUIDv7: () => string };

/** A new id: a UUID of version 7, so that ids sort by the millisecond in which they were made. */
export function createId(): string {
  return randomUUIDv7();
}

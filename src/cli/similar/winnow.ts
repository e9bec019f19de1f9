/**
 * Tokens in a fingerprint, and fingerprints in a window. Every run of `gram + window - 1` equal tokens gives
 * two texts at least one fingerprint in common; a shorter run than `gram` gives none (Schleimer, Wilkerson and
 * Aiken: "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003).
 */
export const winnowing = { gram: 12, window: 6 } as const;

/** Chosen fingerprints of a token stream: their hashes, and the token at which each begins. */
export interface Fingerprints {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

const base = 0x01000193;

/** The fingerprints of a stream: of each window the smallest hash, the last of several. */
export function chooseFingerprints(kinds: Uint32Array): Fingerprints {
  const grams = hashGrams(kinds);
  const positions: number[] = [];
  const last = Math.max(grams.length - winnowing.window, 0);
  let chosen = -1;
  for (let from = 0; from <= last && grams.length > 0; from += 1) {
    const to = Math.min(from + winnowing.window, grams.length);
    const before = chosen;
    if (chosen < from) {
      chosen = from;
      for (let at = from + 1; at < to; at += 1) if (valueAt(grams, at) <= valueAt(grams, chosen)) chosen = at;
    } else if (valueAt(grams, to - 1) <= valueAt(grams, chosen)) chosen = to - 1;
    if (chosen !== before) positions.push(chosen);
  }
  return {
    hashes: Uint32Array.from(positions, (position) => valueAt(grams, position)),
    positions: Uint32Array.from(positions),
  };
}

/** A rolling hash over every run of `gram` tokens, its bits mixed so that the smallest is a fair choice. */
function hashGrams(kinds: Uint32Array): Uint32Array {
  const { gram } = winnowing;
  const hashes = new Uint32Array(Math.max(kinds.length - gram + 1, 0));
  let leaving = 1;
  for (let power = 0; power < gram; power += 1) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    rolling = (Math.imul(rolling, base) + valueAt(kinds, at)) | 0;
    if (at >= gram) rolling = (rolling - Math.imul(leaving, valueAt(kinds, at - gram))) | 0;
    if (at >= gram - 1) hashes[at - gram + 1] = mix(rolling);
  }
  return hashes;
}

/** The last step of MurmurHash3: each bit of the result depends on all of the argument. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function valueAt(values: Uint32Array, index: number): number {
  return values[index] ?? 0;
}

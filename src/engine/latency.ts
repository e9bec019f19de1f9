/**
 * Draws the virtual latency of each call into the world, in milliseconds: uniform over the bounds,
 * a pure function of the seed and of how many were drawn before (mulberry32 over an FNV-1a hash).
 */
export function createLatency(seed: string, [minimum, maximum]: readonly [number, number]): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  const span = maximum - minimum + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return minimum + (((mixed ^ (mixed >>> 14)) >>> 0) % span);
  };
}

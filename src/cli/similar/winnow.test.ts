import { describe, expect, it } from 'vitest';
import { kindOf } from './tokens.ts';
import { chooseFingerprints, winnowing } from './winnow.ts';

const { gram, window } = winnowing;

/** Kinds that repeat seldom, the same for the same seed. */
function draw(length: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return kindOf(`kind ${(state >>> 16) % 40}`);
  });
}

const shared = (one: readonly number[], other: readonly number[]): number => {
  const hashes = new Set(chooseFingerprints(Uint32Array.from(one)).hashes);
  return chooseFingerprints(Uint32Array.from(other)).hashes.filter((hash) => hashes.has(hash)).length;
};

describe('chooseFingerprints', () => {
  it('finds every common run of gram + window - 1 tokens, wherever it stands', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const run = draw(gram + window - 1, seed);
      const one = [...draw(seed % 17, 1000 + seed), ...run, ...draw(50, 2000 + seed)];
      const other = [...draw(90, 3000 + seed), ...run, ...draw(seed % 5, 4000 + seed)];
      expect(shared(one, other), `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  it('finds no common run that is shorter than a gram', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const run = draw(gram - 1, seed);
      expect(shared([...draw(50, 1000 + seed), ...run], [...draw(50, 2000 + seed), ...run])).toBe(0);
    }
  });

  it('chooses one of every window and not all', () => {
    const { positions } = chooseFingerprints(Uint32Array.from(draw(2000, 7)));
    const gaps = [...positions].map((position, index) => position - (positions[index - 1] ?? -1));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(window);
    expect(positions.length).toBeLessThan(2000 / 2);
  });

  it.each([0, 1, gram - 1])('has none of %i tokens', (length) => {
    expect(chooseFingerprints(Uint32Array.from(draw(length, 1))).hashes).toHaveLength(0);
  });

  it('has one of a single gram', () => {
    expect(chooseFingerprints(Uint32Array.from(draw(gram, 1))).hashes).toHaveLength(1);
  });
});

import type { TokenStream } from './tokens.ts';
import type { Fingerprints } from './winnow.ts';
import { winnowing } from './winnow.ts';

/** A submission's tokens with its fingerprints. */
export interface Tokenized {
  readonly tokens: TokenStream;
  readonly fingerprints: Fingerprints;
}

/** A run of equal tokens in two texts: where it begins in each, and its length, in tokens. */
export interface Match {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** Places of one fingerprint that are tried: a list of a thousand equal entries matches itself at all of them. */
const mostPlaces = 8;

/**
 * The parts of two texts that are alike, in the left text's order: around each fingerprint that both have
 * and that counts, as far as the tokens are equal. No token is part of two matches.
 */
export function matchRegions(left: Tokenized, right: Tokenized, ignored: ReadonlySet<number>): readonly Match[] {
  const places = placesOf(right.fingerprints, ignored);
  const usedLeft = new Uint8Array(left.tokens.kinds.length);
  const usedRight = new Uint8Array(right.tokens.kinds.length);
  const matches: Match[] = [];
  left.fingerprints.hashes.forEach((hash, index) => {
    const start = left.fingerprints.positions[index] ?? 0;
    if (usedLeft[start] === 1) return;
    let best: Match | undefined;
    for (const place of places.get(hash) ?? []) {
      const match = extend(left.tokens.kinds, right.tokens.kinds, usedLeft, usedRight, start, place);
      if (match.length > (best?.length ?? 0)) best = match;
    }
    if (best === undefined || best.length < winnowing.gram) return;
    usedLeft.fill(1, best.left, best.left + best.length);
    usedRight.fill(1, best.right, best.right + best.length);
    matches.push(best);
  });
  return matches.sort((a, b) => a.left - b.left);
}

function placesOf({ hashes, positions }: Fingerprints, ignored: ReadonlySet<number>): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((hash, index) => {
    if (ignored.has(hash)) return;
    const list = places.get(hash) ?? [];
    if (list.length < mostPlaces) list.push(positions[index] ?? 0);
    places.set(hash, list);
  });
  return places;
}

function extend(
  left: Uint32Array,
  right: Uint32Array,
  usedLeft: Uint8Array,
  usedRight: Uint8Array,
  atLeft: number,
  atRight: number,
): Match {
  const same = (offset: number): boolean => {
    const [one, other] = [atLeft + offset, atRight + offset];
    if (one < 0 || other < 0 || one >= left.length || other >= right.length) return false;
    return left[one] === right[other] && usedLeft[one] === 0 && usedRight[other] === 0;
  };
  if (!same(0)) return { left: atLeft, right: atRight, length: 0 };
  let before = 0;
  while (same(before - 1)) before -= 1;
  let after = 0;
  while (same(after)) after += 1;
  return { left: atLeft + before, right: atRight + before, length: after - before };
}

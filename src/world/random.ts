/** Seeded randomness: the same seed gives the same numbers on every host. */
export interface Random {
  /** A whole number from `minimum` to `maximum`, both included. */
  readonly integer: (minimum: number, maximum: number) => number;
  /** One element of a list that has at least one. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** A copy in random order. */
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** `count` different elements, in random order; all of them if there are fewer. */
  readonly sample: <T>(items: readonly T[], count: number) => T[];
}

/**
 * Creates a generator (sfc32) from a hexadecimal seed of any length. Uses integer operations only,
 * because they give equal results in every JavaScript engine.
 */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);

  const integer = (minimum: number, maximum: number): number => minimum + (next() % (maximum - minimum + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      const kept = result[last] as T;
      result[last] = result[other] as T;
      result[other] = kept;
    }
    return result;
  };
  return {
    integer,
    pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number],
    shuffle,
    sample: (items, count) => shuffle(items).slice(0, count),
  };
}

function sfc32(seed: string): () => number {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x9e3779b9);
  let c = hash(seed, 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** FNV-1a over the UTF-16 units of a text, from a chosen offset. */
function hash(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}

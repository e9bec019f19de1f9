/**
 * Normalized tokens of a text, in columns: what each one is, and where it stands in the text
 * (offsets in UTF-16 code units). Equal kinds are equal numbers.
 */
export interface TokenStream {
  readonly kinds: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const kinds = new Map<string, number>();

/** The number of a kind of token: FNV-1a of its name, so that it is the same in every run and order. */
export function kindOf(name: string): number {
  const known = kinds.get(name);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  // Names are the language's and the course's; texts of learners are not kept.
  if (name.length <= 40 && kinds.size < 10_000) kinds.set(name, hash >>> 0);
  return hash >>> 0;
}

/** Collects tokens of one text after the other. */
export class TokenWriter {
  readonly #kinds: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(kind: string, start: number, end: number): void {
    this.#kinds.push(kindOf(kind));
    this.#starts.push(start);
    this.#ends.push(end);
  }

  finish(): TokenStream {
    return {
      kinds: Uint32Array.from(this.#kinds),
      starts: Uint32Array.from(this.#starts),
      ends: Uint32Array.from(this.#ends),
    };
  }
}

/** What a text is normalized with. */
export interface Naming {
  /** Names that a learner cannot choose: those of the course's module and of the language's own objects. */
  readonly fixed: ReadonlySet<string>;
  /** What a string literal counts as. */
  readonly literal: (value: string) => string;
}

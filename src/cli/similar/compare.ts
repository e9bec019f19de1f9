import type { Fingerprints } from './winnow.ts';

/** One learner's submission, as far as it is compared. */
export interface Compared {
  readonly learner: string;
  readonly fingerprints: Fingerprints;
}

export interface CompareOptions {
  /** Fingerprints of what the course itself gives: they say nothing of who wrote a text. */
  readonly given: ReadonlySet<number>;
  /** From 0 to 1: what more than this share of the submissions have counts as common property. */
  readonly common: number;
  /** From 0 to 1: pairs below are not reported. */
  readonly threshold: number;
}

/** Two submissions by their places in the list, the earlier first. */
export interface SimilarPair {
  readonly left: number;
  readonly right: number;
  /** Fingerprints that both have. */
  readonly shared: number;
  /** From 0 to 1: how much of the smaller one the other has too. */
  readonly similarity: number;
}

export interface Comparison {
  /** Most similar first; the same in every run over the same list. At most {@link mostPairs}. */
  readonly pairs: readonly SimilarPair[];
  /** Pairs that are similar enough, too, but less than all of these. */
  readonly left: number;
  /** Submissions that hang together by any pair, at least two each, by their places in the list. */
  readonly groups: readonly (readonly number[])[];
  /** Fingerprints that do not count: given by the course, or common property. */
  readonly ignored: ReadonlySet<number>;
  /** How many of them are common property. */
  readonly common: number;
}

/** More pairs than anybody reads; a class that handed in one text has half a million of them. */
const mostPairs = 100_000;

/** Below so many owners nothing is common property: in a small class all of them may have one source. */
const fewestOwners = 10;

/** A smaller text counts as this many fingerprints, so that a few lines that are alike do not make a pair. */
const smallest = 16;

/** Compares every submission with every other one. Those of the same learner are not held against each other. */
export function compare(submissions: readonly Compared[], options: CompareOptions): Comparison {
  const owners = indexOwners(submissions, options.given);
  const limit = Math.max(fewestOwners, options.common * submissions.length);
  const shared = [...owners].filter(([, list]) => list.length > limit).map(([hash]) => hash);
  for (const hash of shared) owners.delete(hash);

  const sizes = new Uint32Array(submissions.length);
  const listsOf: (readonly number[])[][] = submissions.map(() => []);
  for (const list of owners.values())
    for (const owner of list) {
      sizes[owner] = (sizes[owner] ?? 0) + 1;
      if (list.length > 1) listsOf[owner]?.push(list);
    }

  const pairs = new BestPairs();
  const groups = new Groups();
  const counts = new Uint32Array(submissions.length);
  listsOf.forEach((lists, left) => {
    counts.fill(0);
    for (const list of lists)
      for (let at = list.length - 1; at >= 0 && (list[at] ?? 0) > left; at -= 1) {
        const right = list[at] ?? 0;
        counts[right] = (counts[right] ?? 0) + 1;
      }
    for (let right = left + 1; right < submissions.length; right += 1) {
      const both = counts[right] ?? 0;
      const size = Math.max(Math.min(sizes[left] ?? 0, sizes[right] ?? 0), smallest);
      if (both < options.threshold * size || submissions[left]?.learner === submissions[right]?.learner) continue;
      pairs.add({ left, right, shared: both, similarity: both / size });
      groups.join(left, right);
    }
  });
  const { best, left } = pairs.finish();
  return {
    pairs: best,
    left,
    groups: groups.list(),
    ignored: new Set([...options.given, ...shared]),
    common: shared.length,
  };
}

/** Who has a fingerprint: places in the list, ascending, each once. */
function indexOwners(submissions: readonly Compared[], given: ReadonlySet<number>): Map<number, number[]> {
  const owners = new Map<number, number[]>();
  submissions.forEach(({ fingerprints }, place) => {
    for (const hash of fingerprints.hashes) {
      if (given.has(hash)) continue;
      const list = owners.get(hash);
      if (list === undefined) owners.set(hash, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  });
  return owners;
}

/** Keeps the most similar pairs of any number. */
class BestPairs {
  #pairs: SimilarPair[] = [];
  #left = 0;

  add(pair: SimilarPair): void {
    this.#pairs.push(pair);
    if (this.#pairs.length >= 2 * mostPairs) this.#cut();
  }

  finish(): { readonly best: readonly SimilarPair[]; readonly left: number } {
    this.#cut();
    return { best: this.#pairs, left: this.#left };
  }

  #cut(): void {
    this.#pairs.sort(
      (a, b) => b.similarity - a.similarity || b.shared - a.shared || a.left - b.left || a.right - b.right,
    );
    this.#left += Math.max(this.#pairs.length - mostPairs, 0);
    this.#pairs = this.#pairs.slice(0, mostPairs);
  }
}

/** Joins what belongs together, pair by pair. */
export class Groups {
  readonly #parents = new Map<number, number>();

  join(one: number, other: number): void {
    const [root, otherRoot] = [this.#rootOf(one), this.#rootOf(other)];
    const first = Math.min(root, otherRoot);
    this.#parents.set(first, first);
    this.#parents.set(Math.max(root, otherRoot), first);
  }

  /** Largest group first; each group, and groups of one size, in the order of their numbers. */
  list(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const member of [...this.#parents.keys()].sort((a, b) => a - b)) {
      const root = this.#rootOf(member);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [member]);
      else group.push(member);
    }
    return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  }

  #rootOf(member: number): number {
    let root = member;
    for (let above = this.#parents.get(root); above !== undefined && above !== root; above = this.#parents.get(root)) {
      this.#parents.set(root, this.#parents.get(above) ?? above);
      root = above;
    }
    return root;
  }
}

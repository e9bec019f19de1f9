import type { ResultsFile } from './results-file.ts';
import { compareChecks, compareStandings, isSame, Standings } from './standing.ts';
import type { CheckChange, Standing } from './standing.ts';
import type { Found, Head } from './stored-head.ts';

/** One submission that does not stand where it stood. */
export type Change =
  | {
      readonly kind: 'changed';
      readonly head: Head;
      /** Its path in the earlier results, where that is another one. */
      readonly oldPath?: string;
      readonly before: Standing;
      readonly after: Standing;
      readonly checks: readonly CheckChange[];
    }
  | { readonly kind: 'new'; readonly head: Head; readonly after: Standing }
  | { readonly kind: 'gone'; readonly head: Head; readonly before: Standing };

export interface ComparisonResult {
  /** In the order of the later results; what is gone comes last. */
  readonly changes: readonly Change[];
  readonly same: number;
  readonly better: number;
  readonly worse: number;
  /** Results of the earlier file that could not be read, and so are compared with nothing. */
  readonly unreadable: number;
}

interface Unmatched {
  readonly order: number;
  readonly head: Head;
  readonly standing: Standing;
}

/**
 * Compares results with earlier ones, one after the other: matched by learner, exercise, variant and moment,
 * and what is left over by path. Holds what changed and numbers for the rest, never a verdict.
 */
export class Comparison {
  readonly #old: ResultsFile;
  readonly #taken = new Set<number>();
  readonly #standings = new Standings();
  readonly #unmatched: Unmatched[] = [];
  readonly #changes: { readonly order: number; readonly change: Change }[] = [];
  #order = 0;
  #same = 0;
  #damaged = 0;

  constructor(old: ResultsFile) {
    this.#old = old;
  }

  /** Takes the next of the later results. One whose own verdict cannot be read counts as none. */
  async add(found: Found): Promise<void> {
    const order = this.#order++;
    const index = this.#old.findSame(found.head);
    if (index !== undefined && !this.#taken.has(index)) {
      const old = await this.#old.read(index);
      if (old?.bytes === found.bytes) return this.#count(index);
      const [before, after] = [this.#read(old), this.#read(found)];
      if (after === undefined) return;
      if (before !== undefined) return this.#compare(order, index, old?.head.path, found.head, before, after);
      this.#taken.add(index);
      this.#damaged += 1;
    }
    const standing = this.#read(found);
    if (standing !== undefined) this.#unmatched.push({ order, head: found.head, standing });
  }

  /** Matches what is left over by path and returns the whole. */
  async finish(): Promise<ComparisonResult> {
    for (const { head, order, standing } of this.#unmatched) {
      const index = this.#old.findAt(head.path);
      const before = index === undefined || this.#taken.has(index) ? undefined : await this.#standingAt(index);
      if (index !== undefined && before !== undefined)
        this.#compare(order, index, head.path, head, before.standing, standing);
      else this.#changes.push({ order, change: { kind: 'new', head, after: standing } });
    }
    const gone: Change[] = [];
    for (const index of this.#old.indexes()) {
      if (this.#taken.has(index)) continue;
      const before = await this.#standingAt(index);
      if (before !== undefined) gone.push({ kind: 'gone', head: before.head, before: before.standing });
    }
    const ordered = this.#changes.sort((a, b) => a.order - b.order).map(({ change }) => change);
    const directions = ordered.flatMap((change) =>
      change.kind === 'changed' ? [compareStandings(change.before, change.after)] : [],
    );
    return {
      changes: [...ordered, ...gone],
      same: this.#same,
      better: directions.filter((direction) => direction > 0).length,
      worse: directions.filter((direction) => direction < 0).length,
      unreadable: this.#old.unreadable + this.#damaged,
    };
  }

  #count(index: number): void {
    this.#taken.add(index);
    this.#same += 1;
  }

  #compare(
    order: number,
    index: number,
    oldPath: string | undefined,
    head: Head,
    before: Standing,
    after: Standing,
  ): void {
    if (isSame(before, after)) return this.#count(index);
    this.#taken.add(index);
    const moved = oldPath === undefined || oldPath === head.path ? {} : { oldPath };
    const checks = compareChecks(before, after);
    this.#changes.push({ order, change: { kind: 'changed', head, ...moved, before, after, checks } });
  }

  #read(found: Found | undefined): Standing | undefined {
    const entry = found?.read();
    return entry === undefined ? undefined : this.#standings.of(entry);
  }

  async #standingAt(index: number): Promise<{ readonly head: Head; readonly standing: Standing } | undefined> {
    const found = await this.#old.read(index);
    const standing = this.#read(found);
    if (found !== undefined && standing !== undefined) return { head: found.head, standing };
    this.#taken.add(index);
    this.#damaged += 1;
    return undefined;
  }
}

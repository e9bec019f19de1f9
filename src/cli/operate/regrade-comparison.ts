import type { Regraded } from '#store';
import type { Entry } from '../grade/envelope.ts';
import type { Change, ComparisonResult } from '../results/comparison.ts';
import { compareChecks, compareStandings, isSame, Standings } from '../results/standing.ts';

/** Gathers who changes, as `diff` shows it. Holds what changed and numbers for the rest. */
export class RegradeComparison {
  readonly #standings = new Standings();
  readonly #changes: Change[] = [];
  #same = 0;
  #better = 0;
  #worse = 0;
  known = 0;
  faults = 0;

  get total(): number {
    return this.#same + this.#changes.length + this.faults;
  }

  add(one: Regraded): void {
    if (one.kind === 'fault') return void (this.faults += 1);
    const { after, before, known, task } = one;
    if (known) this.known += 1;
    const head = {
      kind: 'graded',
      path: task.id,
      learner: task.learner.name,
      exercise: task.exercise,
      seed: task.seed,
    } as const;
    const now = this.#standings.of(entryOf(head, after));
    // Graded by today's versions and by no others: there is nothing that it could have changed from.
    if (before === undefined && known) return void (this.#same += 1);
    if (before === undefined) return void this.#changes.push({ kind: 'new', head, after: now });
    const was = this.#standings.of(entryOf(head, before));
    if (isSame(was, now)) return void (this.#same += 1);
    const rank = compareStandings(was, now);
    if (rank > 0) this.#better += 1;
    else if (rank < 0) this.#worse += 1;
    this.#changes.push({ kind: 'changed', head, before: was, after: now, checks: compareChecks(was, now) });
  }

  finish(): ComparisonResult {
    return {
      changes: this.#changes,
      same: this.#same,
      better: this.#better,
      worse: this.#worse,
      unreadable: 0,
    };
  }
}

function entryOf(
  head: { readonly path: string; readonly learner: string; readonly exercise: string; readonly seed: string },
  { bytes, verdict }: (Regraded & { readonly kind: 'graded' })['after'],
): Entry {
  return { ...head, kind: 'graded', verdict, bytes, console: [] };
}

import type { CheckResult } from '#verdict';
import type { Entry } from '../grade/envelope.ts';

export type Outcome = CheckResult['outcome'];
export type Status = 'passed' | 'failed' | 'ungradable' | 'refused';

/** Where a submission stands: what two runs are compared by. Small, because thousands are held. */
export interface Standing {
  readonly status: Status;
  /** Points; absent where nothing was graded. */
  readonly earned?: number;
  readonly possible?: number;
  /** Why it could not be graded. */
  readonly reason?: string;
  /** Ids of its checks, and one letter for the outcome of each: p, f or s. */
  readonly checks: readonly string[];
  readonly outcomes: string;
}

/** A check whose outcome is another one now. Absent where the other run does not have the check. */
export interface CheckChange {
  readonly id: string;
  readonly before?: Outcome;
  readonly after?: Outcome;
}

const letters = { pass: 'p', fail: 'f', skipped: 's' } as const;
const outcomeOf: Readonly<Record<string, Outcome>> = { p: 'pass', f: 'fail', s: 'skipped' };
const ranks: Readonly<Record<Status, number>> = { passed: 3, failed: 2, ungradable: 1, refused: 0 };

/** Makes standings. Lists of check ids that are equal are held once. */
export class Standings {
  readonly #lists = new Map<string, readonly string[]>();

  of(entry: Entry): Standing {
    if (entry.kind === 'refused') return { status: 'refused', reason: entry.error.code, checks: [], outcomes: '' };
    const { checks, reason, score, status } = entry.verdict;
    return {
      status,
      ...(status === 'ungradable' ? {} : score),
      ...(reason === undefined ? {} : { reason }),
      checks: this.#list(checks.map(({ id }) => id)),
      outcomes: checks.map(({ outcome }) => letters[outcome]).join(''),
    };
  }

  #list(ids: readonly string[]): readonly string[] {
    const key = ids.join(' ');
    const known = this.#lists.get(key);
    if (known === undefined) this.#lists.set(key, ids);
    return known ?? ids;
  }
}

/** Whether two standings say the same. */
export function isSame(a: Standing, b: Standing): boolean {
  return (
    a.status === b.status &&
    a.earned === b.earned &&
    a.possible === b.possible &&
    a.reason === b.reason &&
    compareChecks(a, b).length === 0
  );
}

/** The checks whose outcome changed, as the later run orders them; those that are gone come last. */
export function compareChecks(before: Standing, after: Standing): readonly CheckChange[] {
  const earlier = outcomes(before);
  const later = outcomes(after);
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids.flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    if (was === is) return [];
    return [{ id, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

/** Positive where the later standing is the better one: by status, then by the share of the points. */
export function compareStandings(before: Standing, after: Standing): number {
  return ranks[after.status] - ranks[before.status] || share(after) - share(before);
}

function share({ earned = 0, possible = 0 }: Standing): number {
  return possible === 0 ? 0 : earned / possible;
}

function outcomes({ checks, outcomes: letters }: Standing): ReadonlyMap<string, Outcome> {
  return new Map(checks.map((id, index) => [id, outcomeOf[letters[index] ?? ''] ?? 'skipped']));
}

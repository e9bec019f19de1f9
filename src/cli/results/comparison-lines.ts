import type { Change, ComparisonResult } from './comparison.ts';
import type { Standing } from './standing.ts';
import type { Head } from './stored-head.ts';

/** A comparison for programs: a line for each change, then one with the counts. */
export function comparisonLines(result: ComparisonResult): readonly string[] {
  const { better, changes, same, unreadable, worse } = result;
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const summary = {
    changed: count('changed'),
    better,
    worse,
    new: count('new'),
    gone: count('gone'),
    same,
    unreadable,
  };
  return [...changes.map((change) => JSON.stringify(toLine(change))), JSON.stringify({ kind: 'summary', ...summary })];
}

function toLine(change: Change): object {
  const whose = { kind: change.kind, ...whoseOf(change.head) };
  switch (change.kind) {
    case 'changed': {
      const { after, before, checks, oldPath } = change;
      return { ...whose, oldPath, before: pointsOf(before), after: pointsOf(after), checks };
    }
    case 'new':
      return { ...whose, after: pointsOf(change.after) };
    case 'gone':
      return { ...whose, before: pointsOf(change.before) };
  }
}

function whoseOf(head: Head): object {
  if (head.kind === 'refused') return { path: head.path };
  const { exercise, learner, path, seed, submittedAt } = head;
  return { path, learner, exercise, seed, submittedAt };
}

function pointsOf({ earned, possible, reason, status }: Standing): object {
  return { status, earned, possible, reason };
}

import type { RegradeChange } from '#contract';

/** How many would pass that do not now, and the other way round. */
export function countChanges(changes: readonly RegradeChange[]): {
  readonly toPassed: number;
  readonly toFailed: number;
} {
  const turned = (from: 'before' | 'after', to: 'before' | 'after'): number =>
    changes.filter((change) => change[from].status !== 'passed' && change[to].status === 'passed').length;
  return { toPassed: turned('before', 'after'), toFailed: turned('after', 'before') };
}

/** Changes in the order in which they matter: who loses a pass, who wins one, then by how many points. */
export function sortChanges(changes: readonly RegradeChange[]): readonly RegradeChange[] {
  const weight = ({ after, before }: RegradeChange): number => {
    if (before.status === 'passed' && after.status !== 'passed') return 2;
    return before.status !== 'passed' && after.status === 'passed' ? 1 : 0;
  };
  const points = ({ after, before }: RegradeChange): number => Math.abs(after.earned - before.earned);
  return changes.toSorted((a, b) => weight(b) - weight(a) || points(b) - points(a));
}

import type { Cell } from '#contract';

/** How a cell looks. Each also has a sign or a word of its own: passed, failed by share of the points, and the rest. */
export type Tone = 'passed' | 'most' | 'half' | 'little' | 'ungradable' | 'waiting' | 'none';

/** The cell's points as a whole percentage. */
export function percentOf({ earned, possible }: Pick<Cell, 'earned' | 'possible'>): number {
  return possible === 0 ? 0 : Math.round((100 * earned) / possible);
}

/** The look of a cell; `none` where the learner has not handed in. */
export function toneOf(cell: Cell | undefined): Tone {
  if (cell === undefined) return 'none';
  if (cell.status !== 'failed') return cell.status;
  const percent = percentOf(cell);
  if (percent < 40) return 'little';
  return percent < 65 ? 'half' : 'most';
}

/** What stands in a cell. */
export function signOf(cell: Cell | undefined): string {
  if (cell === undefined) return '·';
  if (cell.status === 'ungradable') return '?';
  return cell.status === 'waiting' ? '…' : String(percentOf(cell));
}

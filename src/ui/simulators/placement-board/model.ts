import { placeRule, probe, type Place, type Placement, type ProbeOutcome } from '#world/rule-placement';
import { duties, type DutyId } from './duties.ts';
import type { BoardSettings } from './settings.ts';

/** One rule on the board: where it stands, what becomes of it there, and what its own request meets. */
export interface BoardRow {
  readonly id: DutyId;
  readonly demand: (typeof duties)[number]['demand'];
  readonly place: Place;
  readonly placement: Placement;
  readonly outcome: ProbeOutcome;
}

export interface BoardView {
  readonly rows: readonly BoardRow[];
  /** The row that is told in full. */
  readonly told: BoardRow;
  readonly fitting: number;
  readonly costly: number;
  readonly open: number;
  /** Functions that started only to refuse a request, or only to pass it on. */
  readonly idleRuns: number;
}

/** Sends each rule's own request through the board. */
export function viewBoard({ product, board, open }: BoardSettings): BoardView {
  const rows = duties.map(({ id, demand }): BoardRow => {
    const place = board[id];
    return {
      id,
      demand,
      place,
      placement: placeRule(product, demand, place),
      outcome: probe(product, demand, place),
    };
  });
  const [first] = rows;
  const told = rows.find(({ id }) => id === open) ?? first;
  if (told === undefined) throw new Error('a board without rules');
  const count = (kind: Placement['kind']) => rows.filter(({ placement }) => placement.kind === kind).length;
  return {
    rows,
    told,
    fitting: count('fits'),
    costly: count('costs'),
    open: count('open'),
    idleRuns: rows.filter(({ placement, place }) => placement.kind === 'costs' && place === 'backend').length,
  };
}

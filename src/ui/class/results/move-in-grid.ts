const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads in a grid of this size; undefined where it leads nowhere or is no key of a grid. */
export function moveInGrid(
  {
    column,
    columns,
    row,
    rows,
  }: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  key: string,
  control: boolean,
): { readonly row: number; readonly column: number } | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const [down, along] = control && (key === 'Home' || key === 'End') ? [step[1], step[1]] : step;
  const next = { row: clamp(row + down, rows), column: clamp(column + along, columns) };
  return next.row === row && next.column === column ? undefined : next;
}

const clamp = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1);

/** What takes the focus in a cell: its link, or the cell itself. */
const targetOf = (cell: HTMLTableCellElement | undefined): HTMLElement | undefined =>
  cell?.querySelector<HTMLElement>('a') ?? cell;

/** Moves the focus in a table's body by arrow keys. Names in its first column are reached by Tab too. */
export function onGridKey(event: KeyboardEvent): void {
  const { ctrlKey, currentTarget: table, key, metaKey, target } = event;
  const cell = target instanceof Element ? target.closest('td, th') : null;
  if (!(table instanceof HTMLTableElement) || !(cell instanceof HTMLTableCellElement)) return;
  const body = table.tBodies[0];
  const line = cell.closest('tr');
  if (body === undefined || line?.parentElement !== body) return;
  const rows = [...body.rows];
  const at = { row: rows.indexOf(line), column: cell.cellIndex, rows: rows.length, columns: line.cells.length };
  const next = moveInGrid(at, key, ctrlKey || metaKey);
  if (next === undefined) return;
  event.preventDefault();
  const from = targetOf(cell);
  const to = targetOf(rows[next.row]?.cells[next.column]);
  if (from === undefined || to === undefined) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

/** One place of the grid is reached by Tab: where there is none, e.g. after a search, its first. */
export function keepOneTabStop(table: HTMLTableElement): void {
  const stops = table.querySelectorAll('tbody [tabindex="0"]');
  if (stops.length === 1) return;
  for (const stop of stops) if (stop instanceof HTMLElement) stop.tabIndex = -1;
  const first = targetOf(table.tBodies[0]?.rows[0]?.cells[0]);
  if (first !== undefined) first.tabIndex = 0;
}

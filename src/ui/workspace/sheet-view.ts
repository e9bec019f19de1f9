import type { SheetBlock } from '#course';
import { formatNumber } from '../i18n/workspace.id.ts';
import { el, prose } from './dom.ts';

type Table = Extract<SheetBlock, { readonly kind: 'table' }>;

/** The fact sheet of a variant. A table that is too wide scrolls in a box of its own. */
export function sheetView(blocks: readonly SheetBlock[], id: string): readonly HTMLElement[] {
  return blocks.flatMap((block, index) => {
    const name = `${id}-${index}`;
    const title = el('p', { class: 'sheet-title', id: name }, ...prose(block.title));
    return [title, block.kind === 'table' ? tableView(block, name) : listView(block.items, name)];
  });
}

function listView(items: readonly { readonly term: string; readonly text: string }[], name: string): HTMLElement {
  return el(
    'dl',
    { class: 'sheet-list', 'aria-labelledby': name },
    ...items.map(({ term, text }) =>
      el('div', {}, el('dt', {}, ...prose(term)), el('dd', {}, ...prose(formatCell(text)))),
    ),
  );
}

function tableView({ head, rows }: Table, name: string): HTMLElement {
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => isDigits(row[column] ?? '')));
  const side = (column: number): { readonly class?: string } => (isNumber[column] === true ? { class: 'num' } : {});
  const header = head.map((cell, column) => el('th', { scope: 'col', ...side(column) }, ...prose(cell)));
  const body = rows.map((row) =>
    el('tr', {}, ...row.map((cell, column) => el('td', side(column), ...prose(formatCell(cell))))),
  );
  return el(
    'div',
    { class: 'sheet-table', role: 'group', tabindex: 0, 'aria-labelledby': name },
    el('table', { 'aria-labelledby': name }, el('thead', {}, el('tr', {}, ...header)), el('tbody', {}, ...body)),
  );
}

/** Whether a cell is a number, with Indonesian groups and decimals or without. */
function isDigits(cell: string): boolean {
  return /^[−-]?\d[\d.]*(?:,\d+)?\s?%?$/.test(cell.trim());
}

/** Digits that nobody has grouped yet are. */
function formatCell(cell: string): string {
  return /^\d{4,}$/.test(cell) ? formatNumber(Number(cell)) : cell;
}

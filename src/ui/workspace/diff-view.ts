import { text } from '../i18n/workspace.id.ts';
import { diffLines } from './diff-lines.ts';
import type { DiffLine } from './diff-lines.ts';
import { el } from './dom.ts';

const context = 3;
const signs = { same: ' ', added: '+', removed: '−' } as const;

/** A list of changed lines with a few lines around each, for where there is no full editor. */
export function diffView(before: string, after: string): HTMLElement {
  const lines = diffLines(before, after);
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  );
  if (!near.includes(true)) return el('p', { class: 'quiet-line' }, text.diffSame);
  return el(
    'ol',
    { class: 'diff-list', tabindex: 0, 'aria-label': text.diffTitle },
    ...lines.flatMap((line, index) => (near[index] === true ? [row(line, near[index - 1] === false)] : [])),
  );
}

function row(line: DiffLine, afterGap: boolean): HTMLElement {
  const words = line.kind === 'added' ? text.diffAdded : line.kind === 'removed' ? text.diffRemoved : '';
  return el(
    'li',
    { class: afterGap ? `${line.kind} gap` : line.kind },
    el('span', { class: 'n', 'aria-hidden': 'true' }, String(line.line)),
    el('span', { class: 'sign', 'aria-hidden': 'true' }, signs[line.kind]),
    el('code', {}, words !== '' && el('span', { class: 'vh' }, `${words}: `), line.text === '' ? ' ' : line.text),
  );
}

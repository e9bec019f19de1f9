import { text } from '../i18n/workspace.id.ts';
import { el } from './dom.ts';

export interface ConsoleLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly cut?: boolean;
}

const mostLines = 200;

/** What the learner's code wrote to the console, closed at first and bounded. Nothing where it wrote nothing. */
export function consoleView(lines: readonly ConsoleLine[]): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  const cut = lines.length > mostLines || lines.some((line) => line.cut === true);
  return el(
    'details',
    { class: 'console', 'data-part': 'console' },
    el('summary', {}, text.console(lines.length)),
    el(
      'ol',
      { tabindex: 0 },
      ...lines.slice(0, mostLines).map((line) => el('li', { class: line.level }, el('code', {}, line.text))),
    ),
    cut && el('p', { class: 'quiet-line' }, text.consoleCut),
  );
}

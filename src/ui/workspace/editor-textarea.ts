import { text } from '../i18n/workspace.id.ts';
import { diffView } from './diff-view.ts';
import { el, icon } from './dom.ts';
import { typesTab } from './editor.ts';
import type { Editor, EditorOptions, LineMark } from './editor.ts';
import { indentLines, keepIndent } from './indent.ts';
import type { Edit } from './indent.ts';
import { findChange, moveThrough } from './text-edit.ts';

/**
 * The textarea that the page came with, as an editor: the same keys, and the marks as a list of lines
 * in `list`. Tab indents; after Esc, Tab and Shift+Tab leave.
 */
export function createTextareaEditor(area: HTMLTextAreaElement, list: HTMLElement, options: EditorOptions): Editor {
  const texts = new Map(options.files.map((file) => [file.name, file.text]));
  const ending = new AbortController();
  let types = options.types;
  let active = options.active;
  let marks: readonly LineMark[] = [];
  let leaving = false;

  const put = (value: string): void => {
    if (area.value === value) return;
    const change = findChange(area.value, value);
    const [start, end, top] = [area.selectionStart, area.selectionEnd, area.scrollTop];
    const moved = (offset: number): number =>
      Math.min((change === undefined ? offset : moveThrough(offset, change)) ?? offset, value.length);
    area.value = value;
    area.setSelectionRange(moved(start), moved(end));
    area.scrollTop = top;
  };
  const show = (tab: string): void => {
    active = tab;
    area.readOnly = tab === typesTab;
    area.setAttribute('aria-label', tab === typesTab ? text.typesLabel : text.textareaLabel(tab));
    put(tab === typesTab ? types : (texts.get(tab) ?? ''));
  };
  const goTo = (file: string, line: number): void => {
    if (active !== file) area.dispatchEvent(new CustomEvent('gerbang-show', { bubbles: true, detail: file }));
    const before = area.value.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, each) => sum + each.length + 1, 0);
    const own = area.value.slice(start).split('\n', 1)[0] ?? '';
    area.focus();
    area.setSelectionRange(start + (own.match(/^\s*/)?.[0].length ?? 0), start + own.length);
    area.scrollTop = Math.max(0, (line - 1) * parseFloat(getComputedStyle(area).lineHeight) - area.clientHeight / 2);
  };
  const nextMark = (direction: 1 | -1): void => {
    const lines = [...new Set(marks.filter((mark) => mark.file === active).map(({ line }) => line))].sort(
      (a, b) => a - b,
    );
    const here = area.value.slice(0, area.selectionStart).split('\n').length;
    const next =
      direction === 1
        ? (lines.find((line) => line > here) ?? lines[0])
        : (lines.findLast((line) => line < here) ?? lines.at(-1));
    if (next !== undefined) goTo(active, next);
  };

  area.addEventListener('input', () => changed(), { signal: ending.signal });
  area.addEventListener('blur', () => (leaving = false), { signal: ending.signal });
  area.addEventListener('keydown', (event) => onKey(event), { signal: ending.signal });

  function changed(): void {
    if (active === typesTab) return;
    texts.set(active, area.value);
    options.onChange(active, area.value);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Tab' && !leaving && !area.readOnly && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      replace(area, indentLines(area.value, area.selectionStart, area.selectionEnd, event.shiftKey ? -1 : 1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing && !area.readOnly) {
      event.preventDefault();
      replace(area, keepIndent(area.value, area.selectionStart, area.selectionEnd));
    }
    if (event.key !== 'Shift' && event.key !== 'Tab') leaving = event.key === 'Escape';
  }

  show(active);
  return {
    kind: 'textarea',
    setText(file, value) {
      texts.set(file, value);
      if (file === active) put(value);
    },
    write(file, value) {
      texts.set(file, value);
      if (file === active) put(value);
      options.onChange(file, value);
    },
    setTypes(next) {
      types = next;
      if (active === typesTab) put(types);
    },
    show,
    focus: () => area.focus(),
    goTo,
    mark(next) {
      marks = next;
      list.replaceChildren(...markRows(next, goTo));
      list.hidden = next.length === 0;
    },
    nextMark,
    compare(host, file, before) {
      const view = diffView(before, texts.get(file) ?? '');
      host.append(view);
      return () => view.remove();
    },
    dispose: () => ending.abort(),
  };
}

/** Types the replacement where the browser can, so that it can be undone. */
function replace(area: HTMLTextAreaElement, { from, to, text: value, select }: Edit): void {
  area.setSelectionRange(from, to);
  // Deprecated, and still the only way to change a textarea that its undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const typed = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
  if (!typed) {
    area.setRangeText(value, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(...select);
}

function markRows(marks: readonly LineMark[], goTo: Editor['goTo']): readonly HTMLElement[] {
  return marks
    .toSorted((a, b) => a.line - b.line)
    .map((mark) =>
      el(
        'li',
        { class: mark.primary ? 'primary' : '' },
        el(
          'button',
          { type: 'button', onclick: () => goTo(mark.file, mark.line) },
          icon('cross', 13, 'fail'),
          el('b', {}, text.line(mark.line)),
          el('span', {}, mark.message),
        ),
      ),
    );
}

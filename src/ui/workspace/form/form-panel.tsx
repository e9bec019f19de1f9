import type { ExerciseForm } from '#course';
import { render } from 'preact';
import type { LineMark } from '../editor.ts';
import { findFieldAt } from './fields.ts';
import { createFormEdits } from './form-edit.ts';
import type { FormEdits } from './form-edit.ts';
import { assignMarks, moveMarks, placeAt, placeMarks } from './form-marks.ts';
import type { PlacedMark } from './form-marks.ts';
import { FormView } from './form-view.tsx';
import css from './form.css?inline';
import { formText } from './form.id.ts';
import type { Pointer } from './lookup.ts';
import type { FormScope } from './scope.ts';
import { readSource } from './source-tree.ts';
import type { ObjectNode } from './source-tree.ts';
import { findChange } from '../text-edit.ts';

export interface FormOptions {
  readonly text: string;
  readonly form: ExerciseForm;
  /** Of the sections' headings. */
  readonly level: 3 | 4;
  /** The learner has changed the text here. */
  readonly onText: (text: string) => void;
  /** The learner wants to see a line in the code, or just the code. */
  readonly onCode: (line?: number) => void;
}

/** A form in the page, in step with a text. */
export interface FormPanel {
  readonly setText: (text: string) => void;
  /** Another variant: its form and its text at once. */
  readonly setForm: (form: ExerciseForm, text: string) => void;
  /** Shows findings at their fields. `text` is what they were found in. */
  readonly mark: (marks: readonly LineMark[], text: string) => void;
  /** Puts the focus on the field at a place. False where there is none. */
  readonly goTo: (line: number, column: number) => boolean;
  readonly nextMark: (direction: 1 | -1) => void;
  readonly close: () => void;
}

let dressed = false;
let forms = 0;

/** Draws a form into `host` and keeps it in step. */
export function createForm(host: HTMLElement, options: FormOptions): FormPanel {
  dress();
  forms += 1;
  const prefix = `form-${forms}`;
  const idOf = (at: Pointer): string => [prefix, ...at.map((key) => encodeURIComponent(String(key)))].join('.');
  let form = options.form;
  let edits: FormEdits = createFormEdits(form);
  let text = options.text;
  let readable: { readonly text: string; readonly root: ObjectNode } | undefined;
  let marks: readonly PlacedMark[] = [];

  const write = (next: string): void => {
    if (next !== text) options.onText(next);
  };
  const scopeOf = (placed: ReturnType<typeof assignMarks>): FormScope | undefined => {
    if (readable === undefined) return undefined;
    const named = placed.flatMap(({ at, mark }) => (at === undefined ? [] : [{ id: idOf(at), mark }]));
    const marksAt = (at: Pointer) => named.filter(({ id }) => id === idOf(at)).map(({ mark }) => mark);
    return { ...readable, edits, write, marksAt, showCode, idOf };
  };
  const draw = (): void => {
    const reading = readSource(text, form.name);
    if (reading.kind === 'object') readable = { text, root: reading.root };
    const placed = readable === undefined ? [] : assignMarks(marks, form, readable.root);
    const others = placed.flatMap(({ at, mark, offset }) =>
      at === undefined ? [{ message: mark.message, primary: mark.primary, line: lineAt(offset), offset }] : [],
    );
    const notice = noticeOf(reading.kind, form.name);
    const props = { form, notice, others, level: options.level, onCode, scope: scopeOf(placed) };
    render(<FormView {...props} />, host);
  };
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const onCode = (offset?: number): void => options.onCode(offset === undefined ? undefined : lineAt(offset));
  function showCode(offset: number): void {
    onCode(offset);
  }

  draw();
  return {
    setText(next) {
      const edit = findChange(text, next);
      if (edit === undefined) return;
      marks = moveMarks(marks, edit);
      text = next;
      draw();
    },
    setForm(next, own) {
      form = next;
      edits = createFormEdits(form);
      text = own;
      readable = undefined;
      marks = [];
      render(null, host);
      draw();
    },
    mark(next, found) {
      const edit = findChange(found, text);
      const placed = placeMarks(found, next);
      marks = edit === undefined ? placed : moveMarks(placed, edit);
      draw();
    },
    goTo(line, column) {
      if (readable === undefined || readable.text !== text) return false;
      const placed = marks.find(({ mark }) => mark.line === line && mark.column === column);
      const at = findFieldAt(form, readable.root, placed?.offset ?? placeAt(text, line, column));
      return at !== undefined && focusField(host, idOf(at));
    },
    nextMark(direction) {
      const marked = [...host.querySelectorAll<HTMLElement>('[data-marked="true"]')];
      const here = marked.findLastIndex((field) => field.contains(document.activeElement));
      const next = here === -1 && direction === -1 ? -1 : here + direction;
      const field = marked.at(next % Math.max(1, marked.length));
      if (field !== undefined) focusField(host, field.dataset['field'] ?? '');
    },
    close: () => render(null, host),
  };
}

function noticeOf(kind: ReturnType<typeof readSource>['kind'], name: string): string | undefined {
  switch (kind) {
    case 'object':
      return undefined;
    case 'broken':
      return formText.broken;
    case 'absent':
      return formText.absent(name);
    case 'code':
      return formText.notLiteral(name);
  }
}

function focusField(host: HTMLElement, id: string): boolean {
  const field = host.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`);
  const control = field?.querySelector<HTMLElement>('input:checked, select, input, button, pre') ?? null;
  if (field === null || control === null) return false;
  field.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

function dress(): void {
  if (dressed) return;
  dressed = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

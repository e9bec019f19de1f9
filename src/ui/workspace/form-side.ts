import type { ExerciseForm } from '#course';
import { text } from '../i18n/workspace.id.ts';
import { need } from './dom.ts';
import type { LineMark } from './editor.ts';
import type { FormPanel } from './form/form-panel.tsx';

export interface FormSideOptions {
  readonly form: ExerciseForm | undefined;
  /** Level of the verdict's heading; the form's sections are one below. */
  readonly level: 2 | 3;
  /** The text of the file that the form edits, as it is now. */
  readonly source: () => string;
  /** The learner has changed that text in the form. */
  readonly onText: (source: string) => void;
  /** The learner asks for the form while another tab is open. */
  readonly onShow: () => void;
  readonly onCode: (line?: number) => void;
}

/** The form beside the code: its toggle, and the form itself once it was asked for. */
export interface FormSide {
  readonly shown: () => boolean;
  /** Whether the tab of the file that the form edits is the one that is open. */
  readonly follow: (onItsTab: boolean) => void;
  readonly close: () => void;
  readonly setText: (source: string) => void;
  readonly setForm: (form: ExerciseForm | undefined) => void;
  readonly mark: (marks: readonly LineMark[]) => void;
  readonly goTo: (line: number, column: number) => boolean;
  readonly nextMark: (direction: 1 | -1) => void;
}

/** Wires the toggle "code or form". Where the exercise has no form there is no toggle, and nothing is ever shown. */
export function createFormSide(root: HTMLElement, options: FormSideOptions): FormSide {
  const toggle = root.querySelector('[data-part="views"]');
  const panel = need(root, '[data-part="code-panel"]');
  const host = need(root, '[data-part="form"]');
  let { form } = options;
  let opened: FormPanel | undefined;
  let opening: Promise<void> | undefined;
  let wanted = false;
  let onItsTab = true;
  let found: { readonly marks: readonly LineMark[]; readonly source: string } = { marks: [], source: '' };

  const shown = (): boolean => wanted && onItsTab && opened !== undefined;
  const draw = (): void => {
    panel.dataset['shows'] = shown() ? 'form' : 'code';
    host.hidden = !shown();
    for (const button of toggle?.querySelectorAll<HTMLElement>('[data-view]') ?? [])
      button.setAttribute('aria-pressed', String((button.dataset['view'] === 'form') === wanted));
  };
  const load = async (): Promise<void> => {
    if (form === undefined) return;
    const status = need(root, '[data-part="editor-status"]');
    try {
      const { createForm } = await import('./form/form-panel.tsx');
      opened ??= createForm(host, {
        text: options.source(),
        form,
        level: options.level === 2 ? 3 : 4,
        onText: options.onText,
        onCode: options.onCode,
      });
      opened.mark(found.marks, found.source);
    } catch (error) {
      console.error(error);
      opening = undefined;
      wanted = false;
      status.textContent = text.formFailed;
    }
  };
  const show = async (view: string): Promise<void> => {
    wanted = view === 'form';
    draw();
    if (!wanted) return;
    await (opening ??= load());
    if (!onItsTab) options.onShow();
    draw();
  };
  toggle?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-view]') : null;
    if (button !== null) void show(button.dataset['view'] ?? '');
  });

  return {
    shown,
    follow(isOnItsTab) {
      onItsTab = isOnItsTab;
      draw();
    },
    close() {
      wanted = false;
      draw();
    },
    setText: (source) => opened?.setText(source),
    setForm(next) {
      form = next;
      found = { marks: [], source: '' };
      if (next !== undefined) opened?.setForm(next, options.source());
    },
    mark(marks) {
      found = { marks, source: options.source() };
      opened?.mark(marks, found.source);
    },
    goTo: (line, column) => opened?.goTo(line, column) ?? false,
    nextMark: (direction) => opened?.nextMark(direction),
  };
}

import { text } from '../i18n/workspace.id.ts';
import type { Files } from '../progress/database.ts';
import { need } from './dom.ts';
import { typesTab } from './editor.ts';
import type { Editor, EditorOptions, LineMark } from './editor.ts';
import { createTextareaEditor } from './editor-textarea.ts';
import type { ExerciseData } from './exercise-data.ts';
import { createFormSide } from './form-side.ts';
import { startTabs } from './tabs.ts';
import type { VariantPage } from './variant-page.ts';

/** The learner's files and whatever they are edited in. */
export interface Desk {
  readonly files: () => Files;
  /** Replaces the text, e.g. by a draft. Does not count as typing. */
  readonly setFiles: (files: Files) => void;
  /** Goes over to another variant's types and form, and to the text that belongs to it. */
  readonly setVariant: (page: VariantPage, files: Files) => void;
  readonly editor: () => Editor;
  readonly mark: (marks: readonly LineMark[]) => void;
  /** Leads to a line, or to the form's field there where the form is open. */
  readonly goTo: (file: string, line: number, column?: number) => void;
  /** Leads to the next finding. Returns whether it did: the full editor has an answer of its own. */
  readonly nextMark: (direction: 1 | -1) => boolean;
  /** Shows `before` beside the current file until `closeCompare`. `words` names what is compared. */
  readonly compare: (before: Files, words: string, closeWords: string) => void;
  readonly closeCompare: () => void;
  readonly comparing: () => boolean;
  /** Puts the full editor in the textarea's place. Resolves false where it cannot be loaded. */
  readonly openFullEditor: () => Promise<boolean>;
}

export interface DeskOptions {
  readonly exercise: ExerciseData;
  readonly page: VariantPage;
  readonly files: Files;
  /** Level of the verdict's heading. */
  readonly level: 2 | 3;
  /** Called with every change by the learner. */
  readonly onType: () => void;
}

/** Sets up the code section: textarea, tabs, form, comparison. */
export function createDesk(root: HTMLElement, { exercise, files: initial, level, onType, page }: DeskOptions): Desk {
  const area = need(root, 'textarea[data-part="code"]', HTMLTextAreaElement);
  const host = need(root, '[data-part="editor-host"]');
  const list = need(root, '[data-part="lines"]');
  const panel = need(root, '[data-part="code-panel"]');
  const comparison = need(root, '[data-part="compare"]');
  const first = exercise.files[0]?.name ?? '';
  let files: Record<string, string> = { ...initial };
  let { types } = page;
  let active = first;
  let file = first;
  let marks: readonly LineMark[] = [];
  let opening: Promise<boolean> | undefined;
  let removeCompare: (() => void) | undefined;

  const options = (): EditorOptions => ({
    files: exercise.files.map(({ name, language }) => ({ name, language, text: files[name] ?? '' })),
    types,
    active,
    onChange(name, value) {
      files = { ...files, [name]: value };
      if (name === first) form.setText(value);
      onType();
    },
  });
  const form = createFormSide(root, {
    form: page.form,
    level,
    source: () => files[first] ?? '',
    onText: (source) => editor.write(first, source),
    onShow: () => select(first),
    onCode(line) {
      form.close();
      if (line === undefined) editor.focus();
      else editor.goTo(first, line);
    },
  });
  let editor = createTextareaEditor(area, list, options());

  const select = startTabs(need(root, '[role="tablist"]'), panel, (tab) => {
    active = tab;
    if (tab !== typesTab) file = tab;
    closeCompare();
    editor.show(tab);
    form.follow(tab === first);
  });
  root.addEventListener('gerbang-show', (event) => select((event as CustomEvent<string>).detail));

  function put(next: Files): void {
    files = { ...next };
    for (const { name } of exercise.files) editor.setText(name, files[name] ?? '');
    form.setText(files[first] ?? '');
  }

  function closeCompare(): void {
    removeCompare?.();
    removeCompare = undefined;
    comparison.hidden = true;
    panel.hidden = false;
  }

  const openMonaco = async (): Promise<boolean> => {
    const status = need(root, '[data-part="editor-status"]');
    status.textContent = text.editorLoading;
    try {
      const { createMonacoEditor } = await import('./editor-monaco.ts');
      const focused = document.activeElement === area;
      const line = area.value.slice(0, area.selectionStart).split('\n').length;
      host.hidden = false;
      const full = createMonacoEditor(host, options());
      editor.dispose();
      editor = full;
      area.hidden = true;
      list.hidden = true;
      editor.mark(marks);
      if (focused) editor.goTo(file, line);
      status.textContent = '';
      return true;
    } catch (error) {
      console.error(error);
      host.hidden = true;
      status.textContent = text.editorFailed;
      return false;
    }
  };

  return {
    files: () => files,
    setFiles: put,
    setVariant(next, own) {
      types = next.types;
      editor.setTypes(types);
      put(own);
      form.setForm(next.form);
    },
    editor: () => editor,
    mark(next) {
      marks = next;
      editor.mark(next);
      form.mark(next.filter((mark) => mark.file === first));
    },
    goTo(name, line, column = 1) {
      closeCompare();
      if (name === first && form.shown()) {
        if (form.goTo(line, column)) return;
        form.close();
      }
      editor.goTo(name, line);
    },
    nextMark(direction) {
      if (form.shown()) form.nextMark(direction);
      else if (editor.kind === 'monaco') return false;
      else editor.nextMark(direction);
      return true;
    },
    compare(before, words, closeWords) {
      closeCompare();
      if (active === typesTab) select(file);
      comparison.hidden = false;
      panel.hidden = true;
      need(comparison, 'p').textContent = words;
      need(comparison, 'button').textContent = closeWords;
      removeCompare = editor.compare(need(comparison, '[data-part="compare-host"]'), file, before[file] ?? '');
    },
    closeCompare,
    comparing: () => removeCompare !== undefined,
    openFullEditor: () => (opening ??= openMonaco()),
  };
}

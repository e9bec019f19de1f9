import { text } from '../i18n/workspace.id.ts';
import type { Files } from '../progress/database.ts';
import { need } from './dom.ts';
import { typesTab } from './editor.ts';
import type { Editor, EditorOptions, LineMark } from './editor.ts';
import { createTextareaEditor } from './editor-textarea.ts';
import type { ExerciseData } from './exercise-data.ts';
import { startTabs } from './tabs.ts';

/** The learner's files and whatever they are edited in. */
export interface Desk {
  readonly files: () => Files;
  /** Replaces the text, e.g. by a draft. Does not count as typing. */
  readonly setFiles: (files: Files) => void;
  readonly editor: () => Editor;
  readonly mark: (marks: readonly LineMark[]) => void;
  readonly goTo: (file: string, line: number) => void;
  /** Shows `before` beside the current file until `closeCompare`. `words` names what is compared. */
  readonly compare: (before: Files, words: string, closeWords: string) => void;
  readonly closeCompare: () => void;
  readonly comparing: () => boolean;
  /** Puts the full editor in the textarea's place. Resolves false where it cannot be loaded. */
  readonly openFullEditor: () => Promise<boolean>;
}

/** Sets up the code section: textarea, tabs, comparison. `onType` is called with every change by the learner. */
export function createDesk(root: HTMLElement, exercise: ExerciseData, initial: Files, onType: () => void): Desk {
  const area = need(root, 'textarea[data-part="code"]', HTMLTextAreaElement);
  const host = need(root, '[data-part="editor-host"]');
  const list = need(root, '[data-part="lines"]');
  const panel = need(root, '[data-part="code-panel"]');
  const comparison = need(root, '[data-part="compare"]');
  const first = exercise.files[0]?.name ?? '';
  let files: Record<string, string> = { ...initial };
  let active = first;
  let file = first;
  let marks: readonly LineMark[] = [];
  let opening: Promise<boolean> | undefined;
  let removeCompare: (() => void) | undefined;

  const options = (): EditorOptions => ({
    files: exercise.files.map(({ name, language }) => ({ name, language, text: files[name] ?? '' })),
    types: exercise.types,
    active,
    onChange(name, value) {
      files = { ...files, [name]: value };
      onType();
    },
  });
  let editor = createTextareaEditor(area, list, options());

  const select = startTabs(need(root, '[role="tablist"]'), panel, (tab) => {
    active = tab;
    if (tab !== typesTab) file = tab;
    closeCompare();
    editor.show(tab);
  });
  root.addEventListener('gerbang-show', (event) => select((event as CustomEvent<string>).detail));

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
    setFiles(next) {
      files = { ...next };
      for (const { name } of exercise.files) editor.setText(name, files[name] ?? '');
    },
    editor: () => editor,
    mark(next) {
      marks = next;
      editor.mark(next);
    },
    goTo(name, line) {
      closeCompare();
      editor.goTo(name, line);
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

import { MarkerSeverity, Range, Uri, editor } from 'monaco-editor/editor';
import { text } from '../i18n/workspace.id.ts';
import { typesTab } from './editor.ts';
import type { Editor, EditorOptions, LineMark } from './editor.ts';
import { createMonacoMarks } from './monaco-marks.ts';
import { declareTypes, setUpMonaco, typesPath } from './monaco-setup.ts';
import { followTheme } from './monaco-theme.ts';
import { findChange } from './text-edit.ts';

const owner = 'gerbang';
const languages: Readonly<Record<string, string>> = { ts: 'typescript', json: 'json', graphql: 'graphql' };

/** Opens Monaco in `host` with a model for each file and one, read-only, for the types. */
export function createMonacoEditor(host: HTMLElement, options: EditorOptions): Editor {
  setUpMonaco();
  declareTypes(options.types);
  const stopTheme = followTheme();
  const models = new Map(
    options.files.map((file) => [
      file.name,
      openModel(`file:///${file.name}`, file.text, languages[file.language] ?? 'plaintext'),
    ]),
  );
  models.set(typesTab, openModel(typesPath, options.types, 'typescript'));
  const shown = editor.create(host, {
    ...look(),
    wordBasedSuggestions: 'off',
    model: models.get(options.active) ?? null,
    ariaLabel: text.editorLabel(options.active),
  });
  const states = new Map<string, editor.ICodeEditorViewState | null>();
  const marks = createMonacoMarks(shown);
  let active = options.active;
  let marked: readonly LineMark[] = [];
  let quiet = false;

  const listeners = [...models].flatMap(([name, model]) =>
    name === typesTab ? [] : [model.onDidChangeContent(() => quiet || options.onChange(name, model.getValue()))],
  );
  const showMarks = (): void => marks.show(active === typesTab ? [] : marked.filter(({ file }) => file === active));
  const show = (tab: string): void => {
    if (tab === active) return;
    states.set(active, shown.saveViewState());
    active = tab;
    shown.setModel(models.get(tab) ?? null);
    shown.updateOptions({
      readOnly: tab === typesTab,
      ariaLabel: tab === typesTab ? text.typesLabel : text.editorLabel(tab),
    });
    const state = states.get(tab);
    if (state) shown.restoreViewState(state);
    showMarks();
  };

  return {
    kind: 'monaco',
    setText(file, value) {
      const model = models.get(file);
      if (model === undefined || model.getValue() === value) return;
      quiet = true;
      shown.pushUndoStop();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
      shown.pushUndoStop();
      quiet = false;
    },
    write(file, value) {
      const model = models.get(file);
      const change = model === undefined ? undefined : findChange(model.getValue(), value);
      if (model === undefined || change === undefined) return;
      const [start, end] = [model.getPositionAt(change.start), model.getPositionAt(change.end)];
      model.pushStackElement();
      model.pushEditOperations([], [{ range: Range.fromPositions(start, end), text: change.text }], () => null);
      model.pushStackElement();
    },
    setTypes(types) {
      declareTypes(types);
      models.get(typesTab)?.setValue(types);
    },
    show,
    focus: () => shown.focus(),
    goTo(file, line) {
      if (file !== active) host.dispatchEvent(new CustomEvent('gerbang-show', { bubbles: true, detail: file }));
      const column = models.get(file)?.getLineFirstNonWhitespaceColumn(line) ?? 1;
      shown.setPosition({ lineNumber: line, column: Math.max(1, column) });
      shown.revealLineInCenterIfOutsideViewport(line);
      shown.focus();
    },
    mark(next) {
      marked = next;
      for (const [name, model] of models)
        editor.setModelMarkers(model, owner, next.filter(({ file }) => file === name).map(toMarker));
      showMarks();
      const first = next.find((mark) => mark.primary && mark.file === active);
      if (first !== undefined) shown.revealLineInCenterIfOutsideViewport(first.line);
    },
    nextMark: (direction) =>
      shown.trigger(owner, direction === 1 ? 'editor.action.marker.next' : 'editor.action.marker.prev', null),
    format: async () => {
      await shown.getAction('editor.action.formatDocument')?.run();
    },
    compare: (side, file, before) => compare(side, before, models.get(file)),
    dispose() {
      stopTheme();
      for (const listener of listeners) listener.dispose();
      shown.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}

/** A model that an earlier workspace on this page left behind would still hold its text: it goes first. */
function openModel(path: string, value: string, language: string): editor.ITextModel {
  const uri = Uri.parse(path);
  editor.getModel(uri)?.dispose();
  const model = editor.createModel(value, language, uri);
  model.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

function compare(host: HTMLElement, before: string, after: editor.ITextModel | undefined): () => void {
  const original = editor.createModel(before, 'typescript');
  const wide = host.clientWidth >= 720;
  const diff = editor.createDiffEditor(host, {
    ...look(),
    readOnly: true,
    originalEditable: false,
    renderSideBySide: wide,
    renderOverviewRuler: false,
  });
  diff.getOriginalEditor().updateOptions({ ariaLabel: text.diffBefore });
  diff.getModifiedEditor().updateOptions({ ariaLabel: text.diffAfter });
  diff.setModel(after === undefined ? null : { original, modified: after });
  return () => {
    diff.dispose();
    original.dispose();
  };
}

function toMarker(mark: LineMark): editor.IMarkerData {
  return {
    severity: mark.primary ? MarkerSeverity.Error : MarkerSeverity.Warning,
    startLineNumber: mark.line,
    startColumn: mark.column,
    endLineNumber: mark.endLine,
    endColumn: mark.endColumn,
    message: mark.message,
  };
}

function look(): editor.IEditorOptions {
  return {
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono').trim(),
    fontSize: 13.5,
    lineHeight: 22,
    fontLigatures: false,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    scrollBeyondLastLine: false,
    automaticLayout: true,
    folding: false,
    glyphMargin: true,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 16,
    guides: { indentation: false, bracketPairs: false },
    showUnused: false,
    renderFinalNewline: 'on',
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    padding: { top: 10, bottom: 10 },
    fixedOverflowWidgets: true,
    scrollBeyondLastColumn: 1,
    scrollbar: {
      alwaysConsumeMouseWheel: false,
      useShadows: false,
      verticalScrollbarSize: 8,
      horizontalScrollbarSize: 8,
    },
    overviewRulerBorder: false,
    accessibilitySupport: 'auto',
  };
}

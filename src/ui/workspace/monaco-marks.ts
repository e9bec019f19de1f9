import type { editor } from 'monaco-editor/editor';
import { el } from './dom.ts';
import type { LineMark } from './editor.ts';

export interface MonacoMarks {
  readonly show: (marks: readonly LineMark[]) => void;
}

/** Washes the lines of the finding that is shown in full, and writes its sentences between the lines. */
export function createMonacoMarks(shown: editor.IStandaloneCodeEditor): MonacoMarks {
  const decorations = shown.createDecorationsCollection();
  let zones: readonly string[] = [];

  return {
    show(marks) {
      const primary = marks.filter((mark) => mark.primary);
      decorations.set(
        primary.map((mark) => ({
          range: { startLineNumber: mark.line, startColumn: 1, endLineNumber: mark.line, endColumn: 1 },
          options: {
            isWholeLine: true,
            className: 'race',
            glyphMarginClassName: 'race-mark',
            lineNumberClassName: 'race-number',
          },
        })),
      );
      shown.changeViewZones((accessor) => {
        for (const zone of zones) accessor.removeZone(zone);
        zones = primary.map((mark) =>
          accessor.addZone({ afterLineNumber: mark.line, heightInPx: 22, domNode: sentence(mark) }),
        );
      });
    },
  };
}

function sentence(mark: LineMark): HTMLElement {
  return el('div', { class: 'peek' }, mark.message);
}

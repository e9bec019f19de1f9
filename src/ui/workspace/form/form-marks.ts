import type { ExerciseForm } from '#course';
import type { LineMark } from '../editor.ts';
import { findFieldAt } from './fields.ts';
import type { Pointer } from './lookup.ts';
import type { ObjectNode } from './source-tree.ts';
import { moveThrough } from '../text-edit.ts';
import type { TextEdit } from '../text-edit.ts';

/** A finding and where it stands in the text as the text is now. */
export interface PlacedMark {
  readonly offset: number;
  readonly mark: LineMark;
}

/** Where the code at a line and a column, both from 1, begins: behind the spaces there. At the text's end where it has no such line. */
export function placeAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let each = 1; each < line; each += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  const at = Math.min(start + column - 1, text.length);
  return at + (/^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Places findings in the text that they were found in. */
export function placeMarks(text: string, marks: readonly LineMark[]): readonly PlacedMark[] {
  return marks.map((mark) => ({ offset: placeAt(text, mark.line, mark.column), mark }));
}

/** Moves findings along with an edit. Those whose place was taken out are gone. */
export function moveMarks(marks: readonly PlacedMark[], edit: TextEdit): readonly PlacedMark[] {
  return marks.flatMap(({ mark, offset }) => {
    const moved = moveThrough(offset, edit);
    return moved === undefined ? [] : [{ mark, offset: moved }];
  });
}

/** Which field each finding is about; undefined where it is about none. */
export function assignMarks(
  marks: readonly PlacedMark[],
  form: ExerciseForm,
  root: ObjectNode,
): readonly (PlacedMark & { readonly at: Pointer | undefined })[] {
  return marks.map((placed) => ({ ...placed, at: findFieldAt(form, root, placed.offset) }));
}

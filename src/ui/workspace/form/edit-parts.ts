import type { ListNode, ObjectNode, Part } from './source-tree.ts';
import type { TextEdit } from '../text-edit.ts';
import { behindLineBreak, endOfLine, findComma, hasComment, indentAt, skipTrivia, startOfLine } from './trivia.ts';
import type { FileStyle } from './print.ts';
import { lineWidth } from './print.ts';

type Container = ObjectNode | ListNode;

/** Prints a part that begins without indentation: `indent` is that of its line, `room` what its line has left. */
export type PrintPart = (indent: string, room: number) => string;

const anyRoom = Number.POSITIVE_INFINITY;

/** Writes a part into an object or a list, before the one at `index`, in the style of those around it. */
export function insertPart(
  text: string,
  container: Container,
  index: number,
  print: PrintPart,
  style: FileStyle,
): readonly TextEdit[] {
  const [first] = container.parts;
  if (first === undefined) return [fill(text, container, print, style)];
  const open = container.start + 1;
  if (!text.slice(open, first.start).includes('\n')) return [insertInLine(text, container, index, print, style)];
  const indent = indentAt(text, first.start);
  const part = print(indent, lineWidth - indent.length - 1);
  const before = container.parts[index - 1];
  const line = style.newline + indent + part;
  if (before === undefined) {
    const at = endOfLine(text, open) ?? open;
    return [{ start: at, end: at, text: `${line},` }];
  }
  const comma = findComma(text, before.end);
  const behind = comma === undefined ? before.end : comma + 1;
  const at = endOfLine(text, behind) ?? behind;
  return comma === undefined
    ? [{ start: before.end, end: at, text: `,${text.slice(before.end, at)}${line}` }]
    : [{ start: at, end: at, text: `${line},` }];
}

/** Writes the first part between empty brackets; comments that stand there stay. */
function fill(text: string, container: Container, print: PrintPart, style: FileStyle): TextEdit {
  const [open, close] = [container.start + 1, container.end - 1];
  const inner = text.slice(open, close);
  const outer = indentAt(text, container.start);
  const indent = outer + style.unit;
  const pad = container.kind === 'object' ? ' ' : '';
  const room = lineWidth - (container.start - startOfLine(text, container.start)) - 2 - 2 * pad.length;
  const flat = print(indent, anyRoom);
  if (inner.trim() === '' && !inner.includes('\n') && flat.length <= room)
    return { start: open, end: close, text: pad + flat + pad };
  const part = print(indent, lineWidth - indent.length - 1);
  const kept = inner.trimEnd();
  return {
    start: open + kept.length,
    end: close,
    text: `${style.newline}${indent}${part},${style.newline}${outer}`,
  };
}

function insertInLine(text: string, container: Container, index: number, print: PrintPart, style: FileStyle): TextEdit {
  const part = print('', anyRoom);
  const before = container.parts[index - 1];
  const open = container.start + 1;
  const length = container.end - startOfLine(text, container.start) + part.length;
  const inner = text.slice(open, container.end - 1);
  if (length > lineWidth && !hasComment(inner) && !inner.includes('\n'))
    return breakLine(text, container, index, print, style);
  if (before !== undefined) return { start: before.end, end: before.end, text: `, ${part}` };
  const spaced = text[open] === ' ';
  return { start: open, end: open, text: spaced ? ` ${part},` : `${part}, ` };
}

/** Writes a list that has become too long for its line with each part on a line of its own. */
function breakLine(
  text: string,
  container: Container,
  index: number,
  print: PrintPart,
  { newline, unit }: FileStyle,
): TextEdit {
  const outer = indentAt(text, container.start);
  const indent = outer + unit;
  const lines = container.parts.map(({ end, start }) => text.slice(start, end));
  lines.splice(index, 0, print(indent, lineWidth - indent.length - 1));
  const body = lines.map((line) => `${newline}${indent}${line},`).join('');
  return { start: container.start + 1, end: container.end - 1, text: `${body}${newline}${outer}` };
}

/** Takes a part out together with its comma and, where it has lines of its own, those lines. */
export function removePart(text: string, container: Container, index: number): readonly TextEdit[] {
  const part = container.parts[index] as Part;
  const [before, after] = [container.parts[index - 1], container.parts[index + 1]];
  const comma = findComma(text, part.end);
  const stop = comma === undefined ? part.end : comma + 1;
  if (before === undefined && after === undefined) {
    const [open, close] = [container.start + 1, container.end - 1];
    if ((text.slice(open, part.start) + text.slice(stop, close)).trim() === '')
      return [{ start: open, end: close, text: '' }];
  }
  // The comma before the last part goes where the last part had none behind it.
  const extra = before !== undefined && after === undefined && comma === undefined ? commaOf(text, before) : [];
  const start = startOfLine(text, part.start);
  const end = endOfLine(text, stop);
  if (end !== undefined && text.slice(start, part.start).trim() === '')
    return [...extra, { start, end: behindLineBreak(text, end), text: '' }];
  if (after !== undefined && !hasComment(text.slice(part.end, after.start)))
    return [{ start: part.start, end: after.start, text: '' }];
  if (before !== undefined && after === undefined && !hasComment(text.slice(before.end, part.start)))
    return [{ start: before.end, end: part.end, text: '' }];
  const spaces = after === undefined ? '' : (/^[ \t]*/.exec(text.slice(stop, after.start))?.[0] ?? '');
  return [...extra, { start: part.start, end: stop + spaces.length, text: '' }];
}

function commaOf(text: string, { end }: Part): readonly TextEdit[] {
  const at = skipTrivia(text, end);
  return text[at] === ',' ? [{ start: at, end: at + 1, text: '' }] : [];
}

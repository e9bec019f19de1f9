import type { Json } from './lookup.ts';
import type { ObjectNode } from './source-tree.ts';
import { indentAt } from './trivia.ts';

/** How a file is written. */
export interface FileStyle {
  readonly quote: "'" | '"';
  /** One step of indentation. */
  readonly unit: string;
  readonly newline: '\n' | '\r\n';
}

/** Lines that a form writes are no longer than this, where they can be broken. */
export const lineWidth = 80;

/** Reads a file's style off its imports and the object that it exports. */
export function readStyle(text: string, root: ObjectNode): FileStyle {
  const [first] = root.parts;
  const inner = first === undefined ? '' : indentAt(text, first.start);
  const outer = indentAt(text, root.start);
  const step = inner.startsWith(outer) ? inner.slice(outer.length) : '';
  return {
    quote: /\bfrom\s*"/.test(text) ? '"' : "'",
    unit: step === '' ? '  ' : step,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** A value as a literal on one line, or on several where it has no `room` on one. Begins without indentation. */
export function printValue(value: Json, style: FileStyle, indent: string, room: number): string {
  const flat = printFlat(value, style);
  if (flat.length <= room || typeof value !== 'object' || value === null) return flat;
  const inner = indent + style.unit;
  const entries = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => ['', item] as const)
    : Object.entries(value).map(([key, item]) => [`${printKey(key, style)}: `, item] as const);
  if (entries.length === 0) return flat;
  const lines = entries.map(
    ([key, item]) => `${inner}${key}${printValue(item, style, inner, lineWidth - inner.length - key.length - 1)},`,
  );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...lines, `${indent}${close}`].join(style.newline);
}

function printFlat(value: Json, style: FileStyle): string {
  if (typeof value === 'string') return printText(value, style);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => printFlat(item, style)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${printKey(key, style)}: ${printFlat(item, style)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key as a property is written with it. */
export function printKey(key: string, style: FileStyle): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printText(key, style);
}

function printText(value: string, { quote }: FileStyle): string {
  const inner = JSON.stringify(value).slice(1, -1);
  const quoted = quote === '"' ? inner : inner.replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `${quote}${quoted.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}${quote}`;
}

import type { Design } from './types.ts';

const width = 100;

/**
 * Prints a design as a learner would write it: what fits on a line stands on one, long numbers have
 * underscores. `origin` names the program that wrote it, for the test that no page holds an answer.
 */
export function printDesign(design: Design, origin?: string): string {
  return withOrigin(
    `import type { Design } from 'gerbang';\n\nexport const design: Design = ${body(design)};\n`,
    origin,
  );
}

/** The same without a type, as one writes who does not want to be told what is missing. */
export function printUntyped(design: Design, origin?: string): string {
  return withOrigin(`export const design = ${body(design)};\n`, origin);
}

function body(design: Design): string {
  const lines = Object.entries(design).map(
    ([key, value]) => `  ${keyText(key)}: ${print(value, 2, key.length + 3)},\n`,
  );
  return `{\n${lines.join('')}}`;
}

function withOrigin(text: string, origin: string | undefined): string {
  return origin === undefined ? text : `${text}\nexport const origin = '${origin}';\n`;
}

/** One value at an indentation, after `before` characters on its first line. */
export function print(value: unknown, indentation = 0, before = 0): string {
  const inline = printInline(value);
  if (typeof value !== 'object' || value === null || indentation + before + inline.length <= width) return inline;
  const inner = ' '.repeat(indentation + 2);
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => print(item, indentation + 2, 1))
    : Object.entries(value).map(
        ([key, item]) => `${keyText(key)}: ${print(item, indentation + 2, keyText(key).length + 3)}`,
      );
  const body = items.map((item) => `${inner}${item},\n`).join('');
  return isList ? `[\n${body}${' '.repeat(indentation)}]` : `{\n${body}${' '.repeat(indentation)}}`;
}

function printInline(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value === 'number') return printNumber(value);
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${printInline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function printNumber(value: number): string {
  return Number.isInteger(value) && value >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : String(value);
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}

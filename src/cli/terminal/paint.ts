import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
export type Role = 'brand' | 'strong' | 'quiet' | 'passed' | 'failed' | 'ungradable';

/** Colours a text by what it means, with the 16 ANSI colours, or leaves it alone. */
export type Paint = (role: Role, text: string) => string;

const styles: Readonly<Record<Role, Style>> = {
  brand: 'yellow',
  strong: 'bold',
  quiet: 'gray',
  passed: 'green',
  failed: 'red',
  ungradable: 'blue',
};

/** Colours only for a terminal whose reader has not asked for none. */
export function createPaint(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const wanted = stream.isTTY === true && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  return wanted ? (role, text) => styleText(styles[role], text, { validateStream: false }) : (_, text) => text;
}

/** Columns of output, in any format of ours. */
export const width = 92;

/** Cuts a text to a number of columns, an ellipsis last, and fills it up on the right. */
export function fit(text: string, columns: number): string {
  const characters = [...text];
  return characters.length > columns
    ? `${characters.slice(0, columns - 1).join('')}…`
    : text + ' '.repeat(columns - characters.length);
}

/** Breaks a text between words into lines of at most `columns`; a longer word is cut into pieces. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => chop(part, columns))) {
    if (line !== '' && [...line].length + 1 + [...word].length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function chop(word: string, columns: number): readonly string[] {
  const characters = [...word];
  if (characters.length <= columns) return [word];
  return [characters.slice(0, columns).join(''), ...chop(characters.slice(columns).join(''), columns)];
}

/** A text from outside, made safe for a terminal: no escape sequences, no control characters but tabs as spaces. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\t/g, '  ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '');
}

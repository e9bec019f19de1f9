import type { Naming, TokenWriter } from './tokens.ts';

/** White space and comments, strings, numbers, words, signs: enough for JSON and GraphQL. */
const pattern =
  /(?<skip>\s+|#[^\n]*|\/\/[^\n]*)|(?<text>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<word>[A-Za-z_]\w*)|(?<sign>[\s\S])/y;

/**
 * Writes the tokens of a text that is not TypeScript and stands at `offset`. Its strings count by
 * {@link Naming.literal}, and of its words only those that the course gives.
 */
export function writeWords(text: string, offset: number, naming: Naming, writer: TokenWriter): void {
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups ?? {};
    const kind = kindOfMatch(groups, naming);
    if (kind !== undefined) writer.add(kind, offset + start, offset + pattern.lastIndex);
  }
}

function kindOfMatch(groups: Readonly<Record<string, string | undefined>>, naming: Naming): string | undefined {
  const { number, sign, text, word } = groups;
  if (text !== undefined) return naming.literal(text.replace(/^"+|"+$/g, ''));
  if (number !== undefined) return 'num';
  if (word !== undefined) return naming.fixed.has(word) ? `.${word}` : 'name';
  return sign;
}

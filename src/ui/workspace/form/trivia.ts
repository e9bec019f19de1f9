/** The first offset at or behind `from` that is neither white space nor inside a comment. */
export function skipTrivia(text: string, from: number): number {
  const trivia = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)*/y;
  trivia.lastIndex = from;
  return from + (trivia.exec(text)?.[0].length ?? 0);
}

/** Where the comma behind a part stands, or undefined where there is none. `from` is the part's end. */
export function findComma(text: string, from: number): number | undefined {
  const at = skipTrivia(text, from);
  return text[at] === ',' ? at : undefined;
}

/**
 * The end of the line that `from` is on, if only spaces and comments stand before it; undefined where more
 * code does, or a comment that goes on.
 */
export function endOfLine(text: string, from: number): number | undefined {
  const rest = /(?:[ \t]|\/\*(?:(?!\*\/)[^\n\r])*\*\/)*(?:\/\/[^\n\r]*)?(?=\r?\n|$)/y;
  rest.lastIndex = from;
  const match = rest.exec(text);
  return match === null ? undefined : from + match[0].length;
}

/** Behind the line break at `at`, or `at` itself where the text ends. */
export function behindLineBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : text[at] === '\n' ? at + 1 : at;
}

/** The start of the line that `at` is on. */
export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The white space that the line of `at` begins with. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, at), at))?.[0] ?? '';
}

/** Whether a stretch between two parts holds a comment. */
export function hasComment(text: string): boolean {
  return text.includes('//') || text.includes('/*');
}

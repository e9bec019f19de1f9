/**
 * The directives of a mapping template, read from its text. Velocity as API Gateway runs it: `#if`, `#elseif`,
 * `#else`, `#foreach`, `#set`, `#macro`, `#end`. Source:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 */
export type DirectiveName = 'if' | 'elseif' | 'else' | 'foreach' | 'set' | 'macro' | 'end';

export interface Directive {
  readonly name: DirectiveName;
  /** What stands between its parentheses; empty for those without. */
  readonly argument: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Where it begins and where it ends in the text without comments. */
  readonly start: number;
  readonly end: number;
}

const pattern = /#\{?(elseif|if|else|foreach|set|macro|end)\b\}?/g;

/** Comments as spaces, so that positions and lines stay. A `##` inside quotes is text. */
export function blankComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/#\*[\s\S]*?(?:\*#|$)/g, blank)
    .replace(/("[^"\n]*"|'[^'\n]*')|##.*/g, (all: string, quoted: string | undefined) =>
      quoted === undefined ? blank(all) : all,
    );
}

/** The directives of a template whose comments are blank, in their order. */
export function readDirectives(text: string): readonly Directive[] {
  return [...text.matchAll(pattern)].map((match): Directive => {
    const start = match.index;
    const afterName = start + match[0].length;
    const name = match[1] as DirectiveName;
    const end = name === 'else' || name === 'end' ? afterName : endOfParentheses(text, afterName);
    const argument = text.slice(afterName, end).trim().replace(/^\(/, '').replace(/\)$/, '').trim();
    return { name, argument, line: text.slice(0, start).split('\n').length, start, end };
  });
}

/** Where the parentheses end that begin at `from`; quotes may hold others. Without an end, at the end of the text. */
function endOfParentheses(text: string, from: number): number {
  const opening = /\s*\(/y;
  opening.lastIndex = from;
  if (!opening.test(text)) return from;
  let depth = 1;
  let quote = '';
  for (let index = opening.lastIndex; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

/** A place where the source nests deeper than any parser here should have to go. */
export interface TooDeep {
  readonly line: number;
  readonly column: number;
}

interface Level {
  /** Operators and statements around this place, and alternatives before it, of all outer brackets. */
  readonly outer: { readonly chain: number; readonly alternatives: number };
  /** Operators since the last place where an expression certainly ended. */
  operators: number;
  /** Statements that contain the next one without a block: `if (a) for (…) while (b)`. */
  statements: number;
  /** `else` in one block: each contains the rest of its chain. */
  alternatives: number;
  /** Brackets around this place that a parser may have to read twice, those of classes counted twice. */
  readonly retries: number;
  /** A class head was seen, and no statement has ended since. */
  classHead: boolean;
  /** What may be type arguments that are still open, and inferred types. */
  angles: number;
  /** A parenthesis and a colon were read: what follows may be a return type, or the rest of `a ? (b) : c`. */
  maybeReturns: boolean;
  /** Arrows behind such a return type, and type arguments before an operand, since the expression began. */
  arrows: number;
}

const createLevel = (retries: number, outer: Level['outer']): Level => ({
  outer,
  operators: 0,
  statements: 0,
  alternatives: 0,
  retries,
  classHead: false,
  angles: 0,
  maybeReturns: false,
  arrows: 0,
});

/**
 * Parsers recurse for chains as well as for brackets, and each host's stack ends elsewhere, even at different
 * depths in one host as it compiles what is hot. Within these bounds, and 80 brackets, a parse needs about half
 * a megabyte of V8's stack, half of what the smallest stack of a worker that was measured holds.
 */
const maximum = { chain: 100, statements: 100, alternatives: 100 } as const;

/**
 * Parsers of TypeScript go back: what looked like a parenthesis was the head of an arrow function, what
 * looked like a comparison was a type. Each such bracket inside another doubles or triples their work, and
 * so does, in the transpiler, each class inside a field of a class.
 */
const maximumRetries = 10;

const containers = new Set(['if', 'for', 'while', 'do', 'with']);
const prefixes = new Set([
  'typeof',
  'void',
  'delete',
  'await',
  'new',
  'yield',
  'keyof',
  'infer',
  'readonly',
  'unique',
  'extends',
]);
const continuations = new Set([
  'in',
  'instanceof',
  'of',
  'as',
  'satisfies',
  'is',
  'extends',
  'else',
  'implements',
  'from',
]);
const notCallable = new Set(['async', 'default', ...continuations]);
const beforeOperand = new Set([
  ...prefixes,
  ...containers,
  'return',
  'throw',
  'case',
  'else',
  'in',
  'of',
  'instanceof',
]);

/** How many type arguments an operator may open, less those that it may close. */
function countAngles(operator: string): number {
  if (operator === '=>') return 0;
  let count = 0;
  for (const character of operator) count += character === '<' ? 1 : character === '>' ? -1 : 0;
  return count;
}

/**
 * In this order: line ends, blanks and comments, texts, words, brackets and marks that stand alone, dots, operators.
 * Without Unicode classes: their contents differ between hosts. {@link kindOf} tells what was read: groups for each
 * kind would take three times as long.
 */
const tokenPattern =
  /\n|[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[\w$#@\\\u0080-\uffff]+|[([{)\]}`;,]|\??\.(?!\d)|=>|[-+*%&|^!~<>=?:]+|[\s\S]/y;

type Kind = 'newline' | 'space' | 'text' | 'word' | 'open' | 'close' | 'template' | 'end' | 'operator' | 'other';

/** Kinds of tokens that their first character tells. */
const kinds = new Map<string, Kind>([
  ['\n', 'newline'],
  ['`', 'template'],
  ...listKinds('space', '\t\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'),
  ...listKinds('space', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'),
  ...listKinds('text', '"\''),
  ...listKinds('open', '([{'),
  ...listKinds('close', ')]}'),
  ...listKinds('end', ';,'),
  ...listKinds('operator', '-+*%&|^!~<>=:'),
]);
const wordStart = /[\w$#@\\\u0080-\uffff]/;

function listKinds(kind: Kind, firsts: string): readonly (readonly [string, Kind])[] {
  return [...firsts].map((first) => [first, kind]);
}

function kindOf(token: string): Kind {
  const first = token.charAt(0);
  if (first === '/') return token.length > 1 ? 'space' : 'operator';
  if (first === '?') return token === '?.' ? 'other' : 'operator';
  return kinds.get(first) ?? (wordStart.test(first) ? 'word' : 'other');
}

const regexPattern = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const templatePattern = /(?:[^`\\$]|\\[\s\S]?|\$(?!\{))*(?<stop>`|\$\{|$)/y;

/**
 * Finds the first place where brackets nest deeper than `brackets` or operators and statements chain
 * longer than {@link maximum}. One linear pass over the text, without recursion, before any parser runs.
 */
export function findTooDeep(source: string, brackets: number): TooDeep | undefined {
  const levels: Level[] = [createLevel(0, { chain: 0, alternatives: 0 })];
  const openers: string[] = [];
  let position = 0;
  let afterOperand = false;
  let afterNewline = false;
  let afterName = false;
  let closed: string | undefined;

  const at = (offset: number): TooDeep => {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const readToken = (): string => {
    const start = position;
    tokenPattern.lastIndex = start;
    tokenPattern.test(source);
    position = tokenPattern.lastIndex;
    return source.slice(start, position);
  };
  const descend = (opener: string, weight = 0): boolean => {
    const from = levels.at(-1) as Level;
    const retries = from.retries + from.arrows + weight;
    const chain = from.outer.chain + from.operators + from.statements;
    openers.push(opener);
    levels.push(createLevel(retries, { chain, alternatives: from.outer.alternatives + from.alternatives }));
    return openers.length > brackets || retries > maximumRetries;
  };
  const weigh = (opener: string, called: boolean, { angles, classHead }: Level): number =>
    (opener === '(' && !called ? 1 : 0) + (opener === '{' && classHead ? 2 : 0) + angles;
  /** Reads template text up to its end or its next `${`. */
  const readTemplate = (): boolean => {
    templatePattern.lastIndex = position;
    const substitution = templatePattern.exec(source)?.groups?.['stop'] === '${';
    position = templatePattern.lastIndex;
    afterOperand = !substitution;
    return substitution && descend('${', levels.at(-1)?.angles);
  };

  while (position < source.length) {
    const start = position;
    const token = readToken();
    const kind = kindOf(token);
    const level = levels.at(-1) as Level;
    if (kind === 'newline') afterNewline = true;
    if (kind === 'newline' || kind === 'space') continue;

    const startsOperand = kind === 'word' ? !continuations.has(token) : kind === 'text' || kind === 'template';
    if (afterNewline && afterOperand && startsOperand) {
      level.operators = level.arrows = 0;
      level.angles = 0;
    }
    const called = afterName && !afterNewline;
    const afterParenthesis = closed === ')';
    closed = kind === 'close' ? token : undefined;
    afterNewline = false;
    afterName = kind === 'word' && !beforeOperand.has(token) && !notCallable.has(token);

    if (kind === 'word') {
      if (token === 'class') level.classHead = true;
      if (token === 'infer') level.angles += 1;
      if (containers.has(token)) level.statements += 1;
      if (token === 'else') level.alternatives += 1;
      if (prefixes.has(token)) level.operators += 1;
      afterOperand = !beforeOperand.has(token);
    } else if (kind === 'text') afterOperand = true;
    else if (kind === 'template') {
      if (readTemplate()) return at(start);
    } else if (kind === 'open') {
      if (descend(token, weigh(token, called, level))) return at(start);
      afterOperand = false;
    } else if (kind === 'close') {
      const opener = openers.pop();
      if (levels.length > 1) levels.pop();
      if (opener === '${') {
        if (readTemplate()) return at(start);
        continue;
      }
      const outer = levels.at(-1) as Level;
      if (opener === '{') outer.statements = 0;
      afterOperand = true;
    } else if (kind === 'end') {
      level.operators = 0;
      level.statements = 0;
      level.arrows = 0;
      if (token === ';') {
        level.classHead = false;
        level.angles = 0;
      }
      afterOperand = false;
    } else if (kind === 'operator') {
      if (token === '/' && !afterOperand && readRegex(start)) {
        afterOperand = true;
        continue;
      }
      if (/(?:^|[^<])<$/.test(token) && (token !== '<' || !afterOperand)) level.arrows += 1;
      level.angles = Math.max(0, level.angles + countAngles(token));
      if (token === ':') level.maybeReturns = afterParenthesis;
      if (token === '=>' && level.maybeReturns) level.arrows += 1;
      level.operators += token === '=>' ? 1 : token.length;
      if (token === ':') level.statements += 1;
      afterOperand = token === '++' || token === '--' ? afterOperand : false;
    }
    if (
      level.statements > maximum.statements ||
      level.outer.chain + level.operators + level.statements > maximum.chain ||
      level.outer.alternatives + level.alternatives > maximum.alternatives ||
      level.retries + level.arrows > maximumRetries
    ) {
      return at(start);
    }
  }
  return undefined;

  function readRegex(start: number): boolean {
    regexPattern.lastIndex = start;
    if (!regexPattern.test(source)) return false;
    position = regexPattern.lastIndex;
    return true;
  }
}

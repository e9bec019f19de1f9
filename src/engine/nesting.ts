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
 * Parsers recurse for chains as well as for brackets, and each host's stack ends elsewhere. Within these
 * bounds a parse stays below the smallest stack that was measured.
 */
const maximum = { chain: 250, statements: 150, alternatives: 200 } as const;

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

/** Without Unicode classes: their contents differ between hosts. */
const tokenPattern =
  /(?<newline>\n)|(?<space>[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?)|(?<word>[\w$#@\\\u0080-\uffff]+)|(?<open>[([{])|(?<close>[)\]}])|(?<template>`)|(?<end>[;,])|(?<link>\??\.(?!\d))|(?<operator>=>|\.\.\.|[-+*%&|^!~<>=?:]+|\/)|(?<other>[\s\S])/y;
const regexPattern = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const templatePattern = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?<stop>`|\$\{|$)/y;

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
  const read = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = position;
    const match = pattern.exec(source) as RegExpExecArray;
    position = pattern.lastIndex;
    return match;
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
    const substitution = read(templatePattern).groups?.['stop'] === '${';
    afterOperand = !substitution;
    return substitution && descend('${', levels.at(-1)?.angles);
  };

  while (position < source.length) {
    const start = position;
    const { groups = {} } = read(tokenPattern);
    const level = levels.at(-1) as Level;
    if (groups['newline'] !== undefined) afterNewline = true;
    if (groups['newline'] !== undefined || groups['space'] !== undefined) continue;

    const { word, operator } = groups;
    const startsOperand =
      word !== undefined ? !continuations.has(word) : groups['text'] !== undefined || groups['template'] !== undefined;
    if (afterNewline && afterOperand && startsOperand) {
      level.operators = level.arrows = 0;
      level.angles = 0;
    }
    const called = afterName && !afterNewline;
    const afterParenthesis = closed === ')';
    closed = groups['close'];
    afterNewline = false;
    afterName = word !== undefined && !beforeOperand.has(word) && !notCallable.has(word);

    if (word !== undefined) {
      if (word === 'class') level.classHead = true;
      if (word === 'infer') level.angles += 1;
      if (containers.has(word)) level.statements += 1;
      if (word === 'else') level.alternatives += 1;
      if (prefixes.has(word)) level.operators += 1;
      afterOperand = !beforeOperand.has(word);
    } else if (groups['text'] !== undefined) afterOperand = true;
    else if (groups['template'] !== undefined) {
      if (readTemplate()) return at(start);
    } else if (groups['open'] !== undefined) {
      if (descend(groups['open'], weigh(groups['open'], called, level))) return at(start);
      afterOperand = false;
    } else if (groups['close'] !== undefined) {
      const opener = openers.pop();
      if (levels.length > 1) levels.pop();
      if (opener === '${') {
        if (readTemplate()) return at(start);
        continue;
      }
      const outer = levels.at(-1) as Level;
      if (opener === '{') outer.statements = 0;
      afterOperand = true;
    } else if (groups['end'] !== undefined) {
      level.operators = 0;
      level.statements = 0;
      level.arrows = 0;
      if (groups['end'] === ';') {
        level.classHead = false;
        level.angles = 0;
      }
      afterOperand = false;
    } else if (operator !== undefined) {
      if (operator === '/' && !afterOperand && readRegex(start)) {
        afterOperand = true;
        continue;
      }
      if (/(?:^|[^<])<$/.test(operator) && (operator !== '<' || !afterOperand)) level.arrows += 1;
      level.angles = Math.max(0, level.angles + countAngles(operator));
      if (operator === ':') level.maybeReturns = afterParenthesis;
      if (operator === '=>' && level.maybeReturns) level.arrows += 1;
      level.operators += operator === '=>' || operator === '...' ? 1 : operator.length;
      if (operator === ':') level.statements += 1;
      afterOperand = operator === '++' || operator === '--' ? afterOperand : false;
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

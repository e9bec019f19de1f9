/**
 * How much a mapping template decides, read from its text. Translating is renaming, wrapping and repeating; deciding
 * is comparing a value that means something to the business, or reckoning with it. The two bounds of a short
 * template are this course's own, not AWS's.
 */
import { blankComments, readDirectives, type Directive } from './mapping-directives.ts';

/** Lines that fit on one screen, and paths that a hand can still try out. */
export const shortMapping = { lines: 30, paths: 5 } as const;

/** A place where the template decides: what it asks, and the business words in it. */
export interface MappingDecision {
  readonly line: number;
  readonly kind: 'condition' | 'arithmetic';
  readonly words: readonly string[];
  /** Whether it stands inside another decision. */
  readonly nested: boolean;
}

export type MappingVerdict = 'adaptation' | 'heavy' | 'deciding' | 'hidden-program';

export interface MappingMeasure {
  /** Lines that are neither empty nor a comment. */
  readonly lines: number;
  /** Fields that the template writes: names before a colon, or before `=` in a form. */
  readonly fields: number;
  readonly branches: number;
  readonly loops: number;
  readonly depth: number;
  /** Cyclomatic number: one, and one more for each branch, loop, `&&` and `||`. As many tests cover all paths. */
  readonly paths: number;
  readonly decisions: readonly MappingDecision[];
  /** Business words of all decisions, each once. */
  readonly words: readonly string[];
  /** Blocks without their `#end`; below zero when there are more ends than blocks. */
  readonly unclosed: number;
  readonly verdict: MappingVerdict;
}

/** Words that mean something to the business and nothing to a protocol. */
const businessWords = new Set(
  'status state stage role approve approved approval review reject rejected enforcement recommended sealed amount total fine penalty limit credit balance priority severity owner supervisor eligible deadline draft closed tenant'.split(
    ' ',
  ),
);
const flags = new Set('approved sealed eligible closed rejected'.split(' '));
const protocolNames = /httpMethod|resourcePath|content-type|accept|foreach|velocityCount|requestId/i;
const comparison = /==|!=|<=?|>=?|\b(?:eq|ne|lt|le|gt|ge)\b|\.(?:equals|contains|matches|startsWith|endsWith)\(/;
const presence = /(?:==|!=)\s*(?:""|''|null\b)|\.size\(\)\s*(?:>|!=)\s*0|\.isEmpty\(\)/;

/** Measures a template. Text that is no template at all is a template without directives. */
export function measureMapping(text: string): MappingMeasure {
  const code = blankComments(text);
  const directives = readDirectives(code);
  const blocks = walk(directives);
  const count = (...names: Directive['name'][]) => directives.filter(({ name }) => names.includes(name)).length;
  const conditions = directives.filter(({ name }) => name === 'if' || name === 'elseif');
  const joints = conditions.reduce((sum, { argument }) => sum + atomsOf(argument).length - 1, 0);
  const measure = {
    lines: code.split('\n').filter((line) => line.trim() !== '').length,
    fields: countFields(code, directives),
    branches: conditions.length,
    loops: count('foreach'),
    depth: blocks.depth,
    paths: 1 + conditions.length + count('foreach') + joints,
    decisions: blocks.decisions,
    words: [...new Set(blocks.decisions.flatMap(({ words }) => words))],
    unclosed: blocks.unclosed,
  };
  return { ...measure, verdict: verdictOf(measure) };
}

function verdictOf({ decisions, lines, paths }: Omit<MappingMeasure, 'verdict'>): MappingVerdict {
  if (decisions.length >= 3 || decisions.some(({ nested }) => nested)) return 'hidden-program';
  if (decisions.length > 0) return 'deciding';
  return lines > shortMapping.lines || paths > shortMapping.paths ? 'heavy' : 'adaptation';
}

/** Goes through the blocks: how deep they stand in one another, and where they decide. */
function walk(directives: readonly Directive[]): Pick<MappingMeasure, 'depth' | 'decisions' | 'unclosed'> {
  const decisions: MappingDecision[] = [];
  /** Open blocks, each with whether it decides. */
  const blocks: boolean[] = [];
  let depth = 0;
  let extraEnds = 0;
  for (const directive of directives) {
    const { name, argument, line } = directive;
    const words = name === 'set' ? arithmeticWords(argument) : decidingWords(directive);
    const around = name === 'elseif' ? blocks.slice(0, -1) : blocks;
    if (words !== undefined)
      decisions.push({ line, kind: name === 'set' ? 'arithmetic' : 'condition', words, nested: around.includes(true) });
    if (name === 'if' || name === 'foreach' || name === 'macro') blocks.push(words !== undefined);
    if (name === 'elseif' && words !== undefined) blocks[blocks.length - 1] = true;
    if (name === 'end' && blocks.pop() === undefined) extraEnds += 1;
    depth = Math.max(depth, blocks.length);
  }
  return { depth, decisions, unclosed: blocks.length - extraEnds };
}

/** The business words that a branch decides by; undefined for one that only asks about the protocol or presence. */
function decidingWords({ name, argument }: Directive): readonly string[] | undefined {
  if (name !== 'if' && name !== 'elseif') return undefined;
  const deciding = atomsOf(argument).filter(decides);
  return deciding.length === 0 ? undefined : [...new Set(deciding.flatMap(wordsOf))];
}

function decides(atom: string): boolean {
  if (presence.test(atom)) return false;
  const words = wordsOf(atom);
  if (!comparison.test(atom)) return words.some((word) => flags.has(word));
  return words.length > 0 || !protocolNames.test(atom);
}

/** Reckoning with a business value: `$amount * 2`. A counter of a loop is none. */
function arithmeticWords(argument: string): readonly string[] | undefined {
  const value = argument.slice(argument.indexOf('=') + 1);
  if (!/[*/%+]|\s-\s/.test(value.replace(/"[^"]*"|'[^']*'/g, ''))) return undefined;
  const words = wordsOf(value);
  return words.length === 0 ? undefined : words;
}

function atomsOf(condition: string): readonly string[] {
  return condition.split(/&&|\|\|/);
}

/** The business words in names and texts, cut at capitals, underscores and signs. */
function wordsOf(text: string): readonly string[] {
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((part) => part.toLowerCase());
  return [...new Set(parts.filter((part) => businessWords.has(part)))];
}

function countFields(code: string, directives: readonly Directive[]): number {
  const written = directives.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    code,
  );
  const named = written.match(/"[\w.$-]+"\s*:/g)?.length ?? 0;
  const form = written.match(/(?:^|&|\s)[A-Za-z][\w.]*=(?!=)/g)?.length ?? 0;
  return named + form;
}

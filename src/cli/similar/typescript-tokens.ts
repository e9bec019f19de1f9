import { parse } from '@babel/parser';
import type { ParserOptions } from '@babel/parser';
import { findTooDeep } from '#engine';
import { freeName, readRoles } from './syntax-roles.ts';
import type { Node, SyntaxRoles } from './syntax-roles.ts';
import type { Naming, TokenWriter } from './tokens.ts';

const options: ParserOptions = { sourceType: 'module', plugins: ['typescript'], tokens: true, errorRecovery: true };

interface ParserToken {
  /** Of a comment a string. */
  readonly type: string | { readonly label: string };
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

const numbers = new Set(['num', 'bigint']);
const closers = new Set([')', ']', '}']);
const declarations = new Set(['const', 'let', 'var']);

/**
 * Writes the normalized tokens of a TypeScript text that stands at `offset`. Names that a learner chooses,
 * numbers, and how a variable is declared are alike; types, imports, comments, semicolons, braces of blocks and commas
 * before a closing bracket are left out. Returns false where the text cannot be parsed.
 */
export function writeTypescript(
  text: string,
  offset: number,
  naming: Naming,
  bounds: { readonly nesting: number },
  writer: TokenWriter,
): boolean {
  if (findTooDeep(text, bounds.nesting) !== undefined) return false;
  let roles: SyntaxRoles;
  let tokens: readonly ParserToken[];
  try {
    const file = parse(text, options);
    roles = readRoles(file.program as unknown as Node, naming);
    tokens = (file.tokens ?? []) as readonly ParserToken[];
  } catch {
    return false;
  }
  const kept = keep(tokens, roles);
  kept.forEach((token, index) => {
    const next = kept[index + 1];
    if (labelOf(token) === ',' && next !== undefined && closers.has(labelOf(next))) return;
    const add = (kind: string): void => writer.add(kind, offset + token.start, offset + token.end);
    const kind = kindOfToken(token, roles);
    add(kind);
    if (!roles.shorthands.has(token.start)) return;
    add(':');
    add(freeName);
  });
  return true;
}

function keep(tokens: readonly ParserToken[], { braces, dropped }: SyntaxRoles): readonly ParserToken[] {
  let next = 0;
  return tokens.filter((token) => {
    while ((dropped[next]?.[1] ?? Infinity) <= token.start) next += 1;
    const label = labelOf(token);
    return (
      typeof token.type !== 'string' &&
      token.start < token.end &&
      label !== ';' &&
      !braces.has(token.start) &&
      token.start < (dropped[next]?.[0] ?? Infinity)
    );
  });
}

function kindOfToken(token: ParserToken, { kinds }: SyntaxRoles): string {
  const label = labelOf(token);
  const word = label === 'name' ? String(token.value) : label;
  return kinds.get(token.start) ?? (numbers.has(label) ? 'num' : declarations.has(word) ? 'var' : word);
}

function labelOf({ type }: ParserToken): string {
  return typeof type === 'string' ? type : type.label;
}

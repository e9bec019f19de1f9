import type { Naming } from './tokens.ts';

/** A node of the parser's tree, as far as it is looked at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What the syntax tree says of the tokens of a text, by their offsets. */
export interface SyntaxRoles {
  /** Ranges without a meaning at run time (types, imports), in order, not overlapping. */
  readonly dropped: readonly (readonly [start: number, end: number])[];
  /** Braces of blocks: whether a single statement has some is a matter of style. */
  readonly braces: ReadonlySet<number>;
  /** Kinds of identifiers and strings. */
  readonly kinds: ReadonlyMap<number, string>;
  /** `{ name }`, which says the same as `{ name: other }` after a renaming. */
  readonly shorthands: ReadonlySet<number>;
}

/** Nodes of types that hold an expression: what is around it is dropped. */
const around = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);
const members = new Set(['MemberExpression', 'OptionalMemberExpression']);
const keyed = new Set(['ObjectProperty', 'ObjectMethod']);
const skipped = new Set(['loc', 'extra', 'tokens', 'comments', 'errors']);

export const freeName = 'name';

/** Reads the roles of all tokens out of a syntax tree. */
export function readRoles(program: Node, naming: Naming): SyntaxRoles {
  const dropped: (readonly [number, number])[] = [];
  const braces = new Set<number>();
  const kinds = new Map<number, string>();
  const shorthands = new Set<number>();
  const waiting: Node[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const inside = around.has(node.type) ? (node['expression'] as Node) : undefined;
    if (inside !== undefined) {
      if (inside.start > node.start) dropped.push([node.start, inside.start]);
      dropped.push([inside.end, node.end]);
      waiting.push(inside);
      continue;
    }
    if (isErased(node)) {
      dropped.push([node.start, node.end]);
      continue;
    }
    if (node.type === 'BlockStatement') braces.add(node.start).add(node.end - 1);
    if (node.type === 'StringLiteral' || node.type === 'DirectiveLiteral')
      kinds.set(node.start, naming.literal(String(node['value'])));
    if (node.type === 'Identifier' && !kinds.has(node.start)) kinds.set(node.start, freeName);
    const name = nameOf(node);
    if (name !== undefined && naming.fixed.has(String(name['name']))) kinds.set(name.start, `.${String(name['name'])}`);
    if (node['shorthand'] === true) shorthands.add(node.start);
    pushChildren(node, waiting);
  }
  return { dropped: dropped.sort(([one], [other]) => one - other), braces, kinds, shorthands };
}

function isErased(node: Node): boolean {
  return (
    node.type.startsWith('TS') ||
    node.type === 'ImportDeclaration' ||
    node['exportKind'] === 'type' ||
    node['declare'] === true
  );
}

/** The name of a property, where it is written as a name. */
function nameOf(node: Node): Node | undefined {
  if (node['computed'] === true) return undefined;
  const name = members.has(node.type) ? node['property'] : keyed.has(node.type) ? node['key'] : undefined;
  return isNode(name) && name.type === 'Identifier' ? name : undefined;
}

function pushChildren(node: Node, waiting: Node[]): void {
  for (const key in node) {
    if (skipped.has(key)) continue;
    const value = node[key];
    if (Array.isArray(value)) waiting.push(...value.filter(isNode));
    else if (isNode(value)) waiting.push(value);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

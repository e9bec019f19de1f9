import { parse } from '@babel/parser';
import type { ParserOptions } from '@babel/parser';

/** From the text's first character; the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A property or a list item: all of it, its key included, and the literal inside it. A spread has no key. */
export interface Part extends Span {
  readonly key: string | number | undefined;
  readonly value: ValueNode;
}

export interface ObjectNode extends Span {
  readonly kind: 'object';
  readonly parts: readonly Part[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly parts: readonly Part[];
}

/** A value as it stands in the text. `code` is whatever is not a literal. The span is that of the literal itself. */
export type ValueNode =
  | ({ readonly kind: 'text'; readonly value: string } & Span)
  | ({ readonly kind: 'number'; readonly value: number } & Span)
  | ({ readonly kind: 'switch'; readonly value: boolean } & Span)
  | ({ readonly kind: 'null' } & Span)
  | ({ readonly kind: 'code' } & Span)
  | ObjectNode
  | ListNode;

/** What a text says of one of its exports. */
export type SourceReading =
  | { readonly kind: 'object'; readonly root: ObjectNode }
  /** It exports the name, and not as an object literal. */
  | ({ readonly kind: 'code' } & Span)
  | { readonly kind: 'absent' }
  /** It does not parse. */
  | { readonly kind: 'broken' };

interface SyntaxNode extends Span {
  readonly type: string;
  readonly [property: string]: unknown;
}

const options: ParserOptions = {
  sourceType: 'module',
  plugins: ['typescript'],
  attachComment: false,
  errorRecovery: false,
  createParenthesizedExpressions: true,
};

/** Reads the object literal that TypeScript source exports under a name. Never throws. */
export function readSource(text: string, name: string): SourceReading {
  const statements = parseStatements(text);
  if (statements === undefined) return { kind: 'broken' };
  const local = findLocalName(statements, name);
  if (local === undefined) return { kind: 'absent' };
  const declarator = statements.flatMap(listDeclarators).find(({ id }) => nameOf(id) === local);
  const init = declarator?.['init'] as SyntaxNode | null | undefined;
  if (init === null || init === undefined) return { kind: 'absent' };
  const root = readValue(init);
  return root.kind === 'object' ? { kind: 'object', root } : { kind: 'code', start: init.start, end: init.end };
}

function parseStatements(text: string): readonly SyntaxNode[] | undefined {
  try {
    return parse(text, options).program.body as unknown as readonly SyntaxNode[];
  } catch {
    return undefined;
  }
}

/** The name under which the module itself knows what it exports as `name`. */
function findLocalName(statements: readonly SyntaxNode[], name: string): string | undefined {
  const exports = statements.filter(({ type, source }) => type === 'ExportNamedDeclaration' && !source);
  if (exports.flatMap(listDeclarators).some(({ id }) => nameOf(id) === name)) return name;
  const specifiers = exports.flatMap((statement) => statement['specifiers'] as readonly SyntaxNode[]);
  const found = specifiers.find(({ exported }) => nameOf(exported) === name);
  return found === undefined ? undefined : nameOf(found['local']);
}

function listDeclarators(statement: SyntaxNode): readonly SyntaxNode[] {
  const declaration = (
    statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
  ) as SyntaxNode | null;
  return declaration?.type === 'VariableDeclaration' ? (declaration['declarations'] as readonly SyntaxNode[]) : [];
}

function nameOf(node: unknown): string {
  const { name, value } = node as { readonly name?: string; readonly value?: string | number };
  return String(name ?? value ?? '');
}

const wrappers = new Set([
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);

/** The expression inside brackets, `as`, `satisfies`, `!` and `Object.freeze(...)`. */
function unwrap(node: SyntaxNode): SyntaxNode {
  if (wrappers.has(node.type)) return unwrap(node['expression'] as SyntaxNode);
  if (node.type !== 'CallExpression') return node;
  const [argument, ...more] = node['arguments'] as readonly SyntaxNode[];
  const callee = node['callee'] as SyntaxNode;
  const freezes =
    callee.type === 'MemberExpression' &&
    nameOf(callee['object']) === 'Object' &&
    nameOf(callee['property']) === 'freeze';
  return freezes && argument !== undefined && more.length === 0 ? unwrap(argument) : node;
}

function readValue(wrapped: SyntaxNode): ValueNode {
  const node = unwrap(wrapped);
  const { start, end } = node;
  switch (node.type) {
    case 'StringLiteral':
      return { kind: 'text', value: node['value'] as string, start, end };
    case 'TemplateLiteral':
      return readTemplate(node);
    case 'NumericLiteral':
    case 'UnaryExpression':
      return readNumber(node);
    case 'BooleanLiteral':
      return { kind: 'switch', value: node['value'] as boolean, start, end };
    case 'NullLiteral':
      return { kind: 'null', start, end };
    case 'ObjectExpression':
      return { kind: 'object', parts: (node['properties'] as readonly SyntaxNode[]).map(readProperty), start, end };
    case 'ArrayExpression':
      return readList(node);
    default:
      return { kind: 'code', start, end };
  }
}

function readTemplate({ end, expressions, quasis, start }: SyntaxNode): ValueNode {
  const [only] = quasis as readonly { readonly value: { readonly cooked?: string | null } }[];
  const value = only?.value.cooked;
  return (expressions as readonly unknown[]).length === 0 && typeof value === 'string'
    ? { kind: 'text', value, start, end }
    : { kind: 'code', start, end };
}

function readNumber(node: SyntaxNode): ValueNode {
  const { start, end } = node;
  const negated = node.type === 'UnaryExpression' && node['operator'] === '-';
  const digits = negated ? (node['argument'] as SyntaxNode) : node;
  const value = digits.type === 'NumericLiteral' ? (digits['value'] as number) : Number.NaN;
  return Number.isFinite(value)
    ? { kind: 'number', value: negated ? -value : value, start, end }
    : { kind: 'code', start, end };
}

function readList({ elements, end, start }: SyntaxNode): ValueNode {
  const items = elements as readonly (SyntaxNode | null)[];
  const parts = items.flatMap((item, key): Part[] =>
    item === null || item.type === 'SpreadElement'
      ? []
      : [{ key, start: item.start, end: item.end, value: readValue(item) }],
  );
  return parts.length === items.length ? { kind: 'list', parts, start, end } : { kind: 'code', start, end };
}

function readProperty(property: SyntaxNode): Part {
  const { start, end } = property;
  const key = keyOf(property);
  const plain = key !== undefined && property.type === 'ObjectProperty' && property['shorthand'] !== true;
  return { key, start, end, value: plain ? readValue(property['value'] as SyntaxNode) : { kind: 'code', start, end } };
}

/** The key of a property, where the text itself says it. */
function keyOf(property: SyntaxNode): string | undefined {
  const key = property['key'] as SyntaxNode | undefined;
  const readable = key !== undefined && (property['computed'] !== true || key.type === 'StringLiteral');
  const name = readable ? nameOf(key) : undefined;
  return name === '__proto__' ? undefined : name;
}

import { toPointer } from '#verdict';
import type { SyntaxNode } from './syntax-node.ts';

/** Line, column, end line and end column, from 1, the last exclusive. */
export type SourceSpan = readonly [line: number, column: number, endLine: number, endColumn: number];

/** Where the parts of exported object literals stand, by JSON pointer: `design/throttle/stage`. */
export type ExportPlaces = Readonly<Record<string, SourceSpan>>;

/** More parts than any answer has; those behind them have the place of what they are in. */
const mostPlaces = 1000;

/**
 * Finds where the parts of the named exports stand in the text, as far as they are written as literals
 * (`const design: Design = { ... }`, exported there or below). A part on several lines has the place of its key.
 */
export function findExportPlaces(program: SyntaxNode, names: readonly string[]): ExportPlaces {
  const places: Record<string, SourceSpan> = {};
  let left = mostPlaces;
  const statements = program['body'] as readonly SyntaxNode[];
  const exported = listExported(statements);
  const waiting: {
    readonly path: readonly (string | number)[];
    readonly at: SyntaxNode;
    readonly value: SyntaxNode;
  }[] = [];
  for (const { id, init } of statements.flatMap(listDeclarators)) {
    const name = exported.get(nameOf(id)) ?? '';
    if (names.includes(name) && init !== undefined) waiting.push({ path: [name], at: id, value: unwrap(init) });
  }
  for (let part = waiting.shift(); part !== undefined && left > 0; part = waiting.shift()) {
    const { path, at, value } = part;
    places[toPointer(path)] = spanOf(at);
    left -= 1;
    for (const child of listChildren(value)) waiting.push({ ...child, path: [...path, child.key] });
  }
  return places;
}

/** Names under which the module's own declarations are exported, by their local name. */
function listExported(statements: readonly SyntaxNode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of statements) {
    if (statement.type !== 'ExportNamedDeclaration' || (statement['source'] ?? null) !== null) continue;
    for (const { id } of listDeclarators(statement)) names.set(nameOf(id), nameOf(id));
    for (const specifier of statement['specifiers'] as readonly SyntaxNode[]) {
      if (specifier.type === 'ExportSpecifier')
        names.set(nameOf(specifier['local'] as SyntaxNode), nameOf(specifier['exported'] as SyntaxNode));
    }
  }
  return names;
}

function listDeclarators(statement: SyntaxNode): readonly { readonly id: SyntaxNode; readonly init?: SyntaxNode }[] {
  const declaration =
    statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as SyntaxNode | null) : statement;
  if (declaration?.type !== 'VariableDeclaration') return [];
  return (declaration['declarations'] as readonly SyntaxNode[]).map((declarator) => {
    const init = declarator['init'] as SyntaxNode | null | undefined;
    return { id: declarator['id'] as SyntaxNode, ...(init === null || init === undefined ? {} : { init }) };
  });
}

const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion']);

/** The expression inside `as`, `satisfies`, `!` and `Object.freeze(...)`. */
function unwrap(node: SyntaxNode): SyntaxNode {
  if (wrappers.has(node.type)) return unwrap(node['expression'] as SyntaxNode);
  const [argument] = node.type === 'CallExpression' ? (node['arguments'] as readonly SyntaxNode[]) : [];
  const callee = node['callee'] as SyntaxNode | undefined;
  const freezes = callee?.type === 'MemberExpression' && nameOf(callee['property'] as SyntaxNode) === 'freeze';
  return freezes && argument !== undefined ? unwrap(argument) : node;
}

function listChildren(
  value: SyntaxNode,
): readonly { readonly key: string | number; readonly at: SyntaxNode; readonly value: SyntaxNode }[] {
  if (value.type === 'ArrayExpression') {
    const elements = value['elements'] as readonly (SyntaxNode | null)[];
    return elements.flatMap((element, key) => (element === null ? [] : [{ key, at: element, value: unwrap(element) }]));
  }
  if (value.type !== 'ObjectExpression') return [];
  return (value['properties'] as readonly SyntaxNode[]).flatMap((property) => {
    if (property.type !== 'ObjectProperty' || property['computed'] === true) return [];
    const key = nameOf(property['key'] as SyntaxNode);
    const at = isOnOneLine(property) ? property : (property['key'] as SyntaxNode);
    return [{ key, at, value: unwrap(property['value'] as SyntaxNode) }];
  });
}

function nameOf(node: SyntaxNode): string {
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

function isOnOneLine({ loc }: SyntaxNode): boolean {
  return loc.start.line === loc.end.line;
}

/** The whole node, or its first character where it spans lines. */
function spanOf(node: SyntaxNode): SourceSpan {
  const { start, end } = node.loc;
  return isOnOneLine(node)
    ? [start.line, start.column + 1, end.line, end.column + 1]
    : [start.line, start.column + 1, start.line, start.column + 2];
}

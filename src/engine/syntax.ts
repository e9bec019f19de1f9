import { parse } from '@babel/parser';
import type { ParserOptions } from '@babel/parser';
import type { FindingParams, UngradableReason } from '#verdict';
import { cutText } from './cut-text.ts';
import { findExportPlaces } from './export-places.ts';
import type { ExportPlaces } from './export-places.ts';
import type { SyntaxNode as Node } from './syntax-node.ts';

/** A problem found before anything runs. The end column is exclusive; both count from 1. */
export interface SourceProblem {
  readonly kind: 'problem';
  readonly reason: UngradableReason;
  readonly params?: FindingParams;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckedSource {
  readonly kind: 'checked';
  /** Offsets behind type-only statements: erasing those must not join their neighbours. */
  readonly separators: readonly number[];
  readonly places: ExportPlaces;
}

const options: ParserOptions = {
  sourceType: 'module',
  plugins: ['typescript', 'decorators', 'decoratorAutoAccessors'],
  attachComment: false,
  errorRecovery: false,
};

/** TypeScript that cannot be erased or that the transpiler gets wrong, by node type. */
const unsupported: Readonly<Record<string, string>> = {
  TSModuleDeclaration: 'namespace',
  TSImportEqualsDeclaration: 'import =',
  TSExportAssignment: 'export =',
  TSNamespaceExportDeclaration: 'export as namespace',
  Decorator: 'decorator',
  ClassAccessorProperty: 'accessor',
};

const erased = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSDeclareFunction']);
const sources = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);
const skipped = new Set(['loc', 'start', 'end', 'type', 'extra', 'range', 'errors', 'comments', 'tokens']);

/**
 * Parses TypeScript and finds what cannot be graded: broken syntax, constructs without a meaning here,
 * imports of anything but the course's module. The parser's own words never leave this function: they
 * differ between hosts; its reason codes do not. `objects` names the exports whose parts' places are wanted.
 */
export function checkSyntax(
  source: string,
  courseModule: string,
  objects: readonly string[] = [],
): CheckedSource | SourceProblem {
  let program: Node;
  try {
    program = parse(source, options).program as unknown as Node;
  } catch (error) {
    return syntaxProblem(error, source);
  }
  const separators: number[] = [];
  const waiting: Node[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const problem = judge(node, courseModule);
    if (problem !== undefined) return problem;
    if (isErased(node)) separators.push(node.end);
    pushChildren(node, waiting);
  }
  const places = objects.length === 0 ? {} : findExportPlaces(program, objects);
  return { kind: 'checked', separators: separators.sort((a, b) => a - b), places };
}

function judge(node: Node, courseModule: string): SourceProblem | undefined {
  const construct =
    unsupported[node.type] ??
    (node.type === 'VariableDeclaration' && String(node['kind']).endsWith('using') ? 'using' : undefined);
  if (construct !== undefined) return problemAt(node, 'unsupported-syntax', { construct });
  if (!sources.has(node.type)) return undefined;
  const from = node['source'] as { value?: unknown } | null | undefined;
  if (from === null || from === undefined || from.value === courseModule) return undefined;
  return problemAt(node, 'import', { specifier: cutText(String(from.value), 80) });
}

function isErased(node: Node): boolean {
  if (erased.has(node.type) || node['declare'] === true) return true;
  return (
    (node.type === 'ImportDeclaration' && node['importKind'] === 'type') ||
    (node.type === 'ExportNamedDeclaration' && node['exportKind'] === 'type')
  );
}

function pushChildren(node: Node, waiting: Node[]): void {
  for (const key in node) {
    if (skipped.has(key)) continue;
    const value = node[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) waiting.push(item);
    } else if (isNode(value)) waiting.push(value);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function problemAt({ loc }: Node, reason: UngradableReason, params: FindingParams): SourceProblem {
  const { end, start } = loc;
  return {
    kind: 'problem',
    reason,
    params,
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}

function syntaxProblem(error: unknown, source: string): SourceProblem {
  const { loc, reasonCode } = error as { loc?: { line: number; column: number }; reasonCode?: string };
  if (loc === undefined) {
    const lines = source.split('\n').length;
    return { kind: 'problem', reason: 'nesting', line: 1, column: 1, endLine: lines, endColumn: 1 };
  }
  const column = loc.column + 1;
  const params = { code: reasonCode ?? 'Unknown' };
  return {
    kind: 'problem',
    reason: 'syntax',
    params,
    line: loc.line,
    column,
    endLine: loc.line,
    endColumn: column + 1,
  };
}

import { parse } from '@babel/parser';

/** A node of the parser's tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every name that the text itself declares gets another one; what the course's module asks for stays. */
export function rename(source: string): string {
  const program = parseProgram(source);
  const nodes = [...walk(program)];
  const exported = new Set(
    nodes
      .filter(({ type }) => type === 'ExportNamedDeclaration')
      .flatMap((node) => declaredBy(node['declaration'] as Node)),
  );
  const names = [...new Set(nodes.flatMap(declaredBy))].filter((name) => !exported.has(name));
  const renamed = new Map(names.map((name, index) => [name, `sebutan${index}`]));
  const fixed = new Set(
    nodes.flatMap(({ computed, key, property, shorthand }) => {
      const name = (property ?? key) as Node | undefined;
      return computed === true || shorthand === true || name?.type !== 'Identifier' ? [] : [name];
    }),
  );
  const edits = new Map<number, Edit>();
  for (const node of nodes) {
    const name = String(node['name']);
    const other = renamed.get(name);
    if (node.type !== 'Identifier' || other === undefined || fixed.has(node)) continue;
    if (!edits.has(node.start))
      edits.set(node.start, { start: node.start, end: node.start + name.length, text: other });
  }
  for (const { key, shorthand, start } of nodes) {
    const edit = shorthand === true ? edits.get(start) : undefined;
    if (edit !== undefined) edits.set(start, { ...edit, text: `${String((key as Node)['name'])}: ${edit.text}` });
  }
  return apply(source, [...edits.values()]);
}

/** Functions in the opposite order, behind everything else. */
export function reorder(source: string): string {
  const body = parseProgram(source)['body'] as readonly Node[];
  const textOf = ({ end, start }: Node): string => source.slice(start, end);
  const functions = body.filter((node) => functionOf(node) !== undefined);
  const others = body.filter((node) => !functions.includes(node));
  return [...others, ...functions.toReversed()].map(textOf).join('\n\n');
}

/** Comments everywhere, a dead function before each function, and a line of no use before every third statement. */
export function pad(source: string): string {
  const body = parseProgram(source)['body'] as readonly Node[];
  const functions = body.filter((node) => functionOf(node) !== undefined);
  const edits = functions.flatMap((node, index): Edit[] => {
    const dead = `/* bagian ${index} */\nfunction cadangan${index}(nilai: number) {\n  let hasil = nilai;\n  for (let i = 0; i < ${index}; i += 1) hasil = hasil * 31 + i;\n  return String(hasil).slice(0, 8);\n}\n\n`;
    const statements = statementsOf(node).filter((_, at) => at % 3 === 1);
    return [
      { start: node.start, end: node.start, text: dead },
      ...statements.map(({ start }) => ({
        start,
        end: start,
        text: `// langkah berikutnya\n  console.log('sampai sini', ${start});\n  `,
      })),
    ];
  });
  return apply(source, edits);
}

/** The second half of every longer function becomes a helper with a name of its own. */
export function split(source: string): string {
  const body = parseProgram(source)['body'] as readonly Node[];
  const helpers: string[] = [];
  const edits = body.flatMap((node, index): Edit[] => {
    const statements = statementsOf(node);
    const [from, to] = [statements[Math.ceil(statements.length / 2)], statements.at(-1)];
    if (statements.length < 4 || from === undefined || to === undefined) return [];
    const rest = source.slice(from.start, to.end);
    const before = [...walk(node)].filter(({ start }) => start < from.start).flatMap(declaredBy);
    const needed = [...new Set(before)].filter((name) => new RegExp(`\\b${name}\\b`).test(rest));
    const isAsync = functionOf(node)?.['async'] === true;
    const parameters = needed.map((name) => `${name}: any`).join(', ');
    helpers.push(`${isAsync ? 'async ' : ''}function lanjutan${index}(${parameters}) {\n  ${rest}\n}`);
    return [{ start: from.start, end: to.end, text: `return lanjutan${index}(${needed.join(', ')});` }];
  });
  return [apply(source, edits), ...helpers].join('\n\n');
}

function parseProgram(source: string): Node {
  return parse(source, { sourceType: 'module', plugins: ['typescript'] }).program as unknown as Node;
}

/** The function that a top-level statement declares. */
function functionOf(node: Node): Node | undefined {
  const declared = node.type === 'ExportNamedDeclaration' ? (node['declaration'] as Node | null) : node;
  return declared?.type === 'FunctionDeclaration' ? declared : undefined;
}

function statementsOf(node: Node): readonly Node[] {
  const body = functionOf(node)?.['body'] as Node | undefined;
  return (body?.['body'] ?? []) as readonly Node[];
}

/** Names that a node declares itself: of functions with their parameters, and of variables. */
function declaredBy(node: Node | null | undefined): readonly string[] {
  if (node === null || node === undefined) return [];
  if (node.type === 'VariableDeclaration') return (node['declarations'] as readonly Node[]).flatMap(declaredBy);
  if (node.type === 'VariableDeclarator') return namesOf(node['id'] as Node);
  const parameters = node['params'];
  const isFunction = /Function|ObjectMethod/.test(node.type) && Array.isArray(parameters);
  if (!isFunction || node.type.startsWith('TS')) return [];
  return [...namesOf(node['id'] as Node | null), ...(parameters as Node[]).flatMap(namesOf)];
}

function namesOf(pattern: Node | null | undefined): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [String(pattern['name'])];
    case 'ObjectPattern':
      return (pattern['properties'] as readonly Node[]).flatMap((one) =>
        namesOf((one['value'] ?? one['argument']) as Node),
      );
    case 'ArrayPattern':
      return (pattern['elements'] as readonly (Node | null)[]).flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(pattern['left'] as Node);
    default:
      return [];
  }
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc') continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null && 'type' in child && 'start' in child)
        yield* walk(child as Node);
  }
}

function apply(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((text, { end, start, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), source);
}

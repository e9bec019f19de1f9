import { describe, expect, test } from 'vitest';
import { transpile } from './transpile.ts';

const bounds = { sourceBytes: 65_536, nesting: 80 };
const run = (source: string) => transpile(source, 'gerbang', bounds);

function javascript(source: string): string {
  const transpiled = run(source);
  if (transpiled.kind === 'problem') throw new Error(JSON.stringify(transpiled));
  return transpiled.javascript;
}

/** What a source leaves in `out`, run as a module's body. */
function evaluate(source: string): unknown {
  const out: unknown[] = [];
  new Function('out', javascript(source).replaceAll('export ', ''))(out);
  return out;
}

describe('a statement that is erased does not join its neighbours:', () => {
  test.each([
    ['type alias', 'out.push(1)\ntype A = string\n[2].forEach((n) => out.push(n))'],
    ['interface', 'out.push(1)\ninterface A { a: 1 }\n(() => out.push(2))()'],
    ['exported type alias', 'out.push(1)\nexport type A = string\n[2].forEach((n) => out.push(n))'],
    ['declaration', 'out.push(1)\ndeclare const a: number\n[2].forEach((n) => out.push(n))'],
    ['overload', 'out.push(1)\nfunction f(a: 1): void\nfunction f(a: any) { out.push(a) }\n[2].forEach((n) => f(n))'],
    ['type import', 'out.push(1)\nimport type { A } from "gerbang"\n[2].forEach((n) => out.push(n))'],
    ['type export', 'type A = 1\nout.push(1)\nexport type { A }\n[2].forEach((n) => out.push(n))'],
  ])('%s', (_, source) => {
    expect(evaluate(source)).toEqual([1, 2]);
  });
});

test('lines stay where they were', () => {
  const source =
    'type A = {\n  a: 1;\n};\n\nenum B {\n  C = 1,\n}\nexport const d = <T,>(x: T): T =>\n  x as T;\nthrow new Error();\n';
  expect(javascript(source).split('\n')).toHaveLength(source.split('\n').length);
  expect(javascript(source).split('\n')[9]).toContain('throw new Error()');
});

describe('TypeScript that runs:', () => {
  test.each([
    ['enum', 'enum E { A = "a", B = 2 }\nout.push(E.A, E.B, E[2])', ['a', 2, 'B']],
    ['parameter property', 'class P { constructor(private readonly x: number) { out.push(this.x) } }\nnew P(3)', [3]],
    ['satisfies, as, non-null', 'out.push((1 as any)!, { a: 2 } satisfies object)', [1, { a: 2 }]],
    [
      'abstract class and definite field',
      'abstract class A { declare x: number; y!: string; z = 4 }\nclass B extends A {}\nout.push(new B().z, "x" in new B())',
      [4, false],
    ],
    [
      'optional chaining and accessors',
      'const o = { get a(): number { return 5 } }\nout.push(o?.a, (o as any).b?.c ?? 6)',
      [5, 6],
    ],
  ])('%s', (_, source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });
});

describe('a problem has its reason, what it is about and its place:', () => {
  test.each([
    ['export const a = ;', 'syntax', { code: 'UnexpectedToken' }, [1, 18, 1, 19]],
    ['let a;\n  let a;', 'syntax', { code: 'VarRedeclaration' }, [2, 7, 2, 8]],
    ['let a = 1;\nnamespace N {\n  a;\n}', 'unsupported-syntax', { construct: 'namespace' }, [2, 1, 4, 2]],
    ['import a = require("fs");', 'unsupported-syntax', { construct: 'import =' }, [1, 1, 1, 26]],
    ['export = 1;', 'unsupported-syntax', { construct: 'export =' }, [1, 1, 1, 12]],
    ['{ using a = b; }', 'unsupported-syntax', { construct: 'using' }, [1, 3, 1, 15]],
    ['@a class B {}', 'unsupported-syntax', { construct: 'decorator' }, [1, 1, 1, 3]],
    ['class A { accessor b = 1 }', 'unsupported-syntax', { construct: 'accessor' }, [1, 11, 1, 25]],
    ['let a;\n import fs from "node:fs";', 'import', { specifier: 'node:fs' }, [2, 2, 2, 27]],
    ['import type { A } from "./a.ts";', 'import', { specifier: './a.ts' }, [1, 1, 1, 33]],
    ['export * from "x";', 'import', { specifier: 'x' }, [1, 1, 1, 19]],
    ['export { a } from "gerbang/x";', 'import', { specifier: 'gerbang/x' }, [1, 1, 1, 31]],
    [`import "${'x'.repeat(79)}\u{1F600}";`, 'import', { specifier: `${'x'.repeat(79)}\ufffd` }, [1, 1, 1, 92]],
    [`\n ${'['.repeat(81)}`, 'nesting', { limit: 80 }, [2, 82, 2, 83]],
    ['x'.repeat(65_537), 'source-size', { limit: 65_536, used: 65_537 }, [1, 1, 1, 1]],
    ['\u00e9'.repeat(40_000), 'source-size', { limit: 65_536, used: 80_000 }, [1, 1, 1, 1]],
  ])('%j', (source, reason, params, [line, column, endLine, endColumn]) => {
    expect(run(source)).toEqual({ kind: 'problem', reason, params, line, column, endLine, endColumn });
  });
});

test('only the module of the course may be imported, in every form', () => {
  for (const source of [
    'import { a } from "gerbang";',
    'import * as a from "gerbang";',
    'export * from "gerbang";',
    'import "gerbang";',
  ])
    expect(run(source).kind).toBe('transpiled');
});

test('the largest text that is accepted is as long as the bound', () => {
  expect(run(`"${'x'.repeat(65_534)}"`).kind).toBe('transpiled');
});

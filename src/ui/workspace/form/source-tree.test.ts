import { describe, expect, test } from 'vitest';
import { lookUp, sameJson, toJson } from './lookup.ts';
import type { Json, Pointer } from './lookup.ts';
import { readSource } from './source-tree.ts';
import type { ObjectNode } from './source-tree.ts';

const read = (text: string): Json | undefined => {
  const reading = readSource(text, 'design');
  return reading.kind === 'object' ? toJson(reading.root) : undefined;
};
const rootOf = (text: string): ObjectNode => {
  const reading = readSource(text, 'design');
  if (reading.kind !== 'object') throw new Error(`read ${reading.kind}`);
  return reading.root;
};
const kindAt = (text: string, at: Pointer): string => {
  const found = lookUp(rootOf(text), at);
  return found.kind === 'found' ? found.value.kind : found.kind;
};

describe('finds the exported object', () => {
  test.each([
    ['export const design = { a: 1 };'],
    ['export const design: Design = { a: 1 };'],
    ['export const design = { a: 1 } as const;'],
    ['export const design = { a: 1 } satisfies Design;'],
    ['export const design = { a: 1 } as const satisfies Design;'],
    ['export const design = (({ a: 1 }) as Design)!;'],
    ['export const design = <Design>{ a: 1 };'],
    ['export const design = Object.freeze({ a: 1 });'],
    ['export let design = { a: 1 };'],
    ['const design: Design = { a: 1 };\nexport { design };'],
    ['const mine = { a: 1 };\nexport { mine as design };'],
    [
      "import type { Design } from 'gerbang';\n// design\nconst other = { a: 2 };\nexport const x = 1, design = { a: 1 };",
    ],
  ])('%s', (text) => {
    expect(read(text)).toEqual({ a: 1 });
  });

  test.each([
    ['absent', ''],
    ['absent', 'const design = { a: 1 };'],
    ['absent', 'export const other = { a: 1 };'],
    ['absent', 'export default { a: 1 };'],
    ['absent', "export { design } from 'gerbang';"],
    ['absent', 'function make() { const design = { a: 1 }; }\nexport { make };'],
    ['absent', 'export function design() {}'],
    ['code', 'const base = { a: 1 };\nexport const design = base;'],
    ['code', 'export const design = make({ a: 1 });'],
    ['code', 'export const design = [1];'],
    ['broken', 'export const design = { a: 1 '],
    ['broken', 'export const design = { a: , };'],
    ['broken', 'const design = 1; const design = 2;'],
    ['broken', `export const design = ${'['.repeat(20_000)}`],
  ])('says %s of %s', (kind, text) => {
    expect(readSource(text, 'design').kind).toBe(kind);
  });
});

describe('reads a literal', () => {
  test.each<[string, Json]>([
    ["'a\\'b'", "a'b"],
    ['"a"', 'a'],
    ['`a`', 'a'],
    ["'a' as const", 'a'],
    ["('a')", 'a'],
    ['12', 12],
    ['-1.5', -1.5],
    ['1_000', 1000],
    ['0x10', 16],
    ['5e2', 500],
    ['true', true],
    ['false', false],
    ['null', null],
    ['[]', []],
    ["['a', 1, [null]]", ['a', 1, [null]]],
    ["{ 'b c': 1, 2: true, ['d']: {} }", { 'b c': 1, '2': true, d: {} }],
  ])('%s', (literal, value) => {
    expect(read(`export const design = { a: ${literal} };`)).toEqual({ a: value });
  });

  test.each([
    '1 + 1',
    'rate',
    '`a${b}`',
    '-rate',
    '+1',
    '!true',
    '10n',
    '1e999',
    '/a/',
    'undefined',
    '() => 1',
    '[...list]',
    '[1, , 2]',
    'list.map(String)',
    'a ? 1 : 2',
  ])('%s is code', (expression) => {
    expect(kindAt(`export const design = { a: ${expression} };`, ['a'])).toBe('code');
  });

  test('a method, a getter and a shorthand are code', () => {
    const text = 'export const design = { a() {}, get b() { return 1; }, c };';
    expect(['a', 'b', 'c'].map((key) => kindAt(text, [key]))).toEqual(['code', 'code', 'code']);
  });
});

describe('follows a pointer', () => {
  const text = "export const design = { a: { b: [{ c: 'x' }, 2] }, n: null };";

  test.each<[Pointer, string]>([
    [[], 'object'],
    [['a', 'b', 0, 'c'], 'text'],
    [['a', 'b', 1], 'number'],
    [['n'], 'null'],
    [['z'], 'missing'],
    [['a', 'z', 'y'], 'missing'],
    [['n', 'z'], 'closed'],
    [['a', 'b', 7], 'closed'],
    [['a', 'b', 'c'], 'closed'],
  ])('%j is %s', (at, kind) => {
    expect(kindAt(text, at)).toBe(kind);
  });

  test('a property behind a spread counts, one before it does not', () => {
    const spread = 'export const design = { a: 1, ...base, b: 2 };';
    expect(kindAt(spread, ['a'])).toBe('closed');
    expect(kindAt(spread, ['b'])).toBe('number');
    expect(kindAt(spread, ['c'])).toBe('closed');
  });

  test.each(['{ a: 1, [key]: 2 }', '{ a: 1, a: 2 }', '{ a: 1, __proto__: b }'])('%s is not clear about a', (object) => {
    expect(kindAt(`export const design = ${object};`, ['a'])).toBe('closed');
  });

  test('says where the property and its value stand', () => {
    const source = "export const design = { rate: ('x' as Rate) };";
    const found = lookUp(rootOf(source), ['rate']);
    expect(found.kind === 'found' && source.slice(found.part?.start, found.part?.end)).toBe("rate: ('x' as Rate)");
    expect(found.kind === 'found' && source.slice(found.value.start, found.value.end)).toBe("'x'");
  });
});

test('two values are the same whatever the order of their keys', () => {
  expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameJson({}, [])).toBe(false);
  expect(sameJson(null, {})).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { changeSource } from './edit-source.ts';
import type { Change } from './edit-source.ts';
import type { Json } from './lookup.ts';

const order = (): readonly string[] => ['a', 'b', 'c', 'd'];
const edit = (object: string, ...changes: readonly Change[]): string =>
  changeSource(`export const design = ${object};\n`, 'design', changes, order)
    .replace('export const design = ', '')
    .replace(/;\n$/, '');
const lines = (...all: readonly string[]): string => all.join('\n');
const set = (at: Change['at'], value: Json): Change => ({
  kind: 'set',
  at,
  value,
});

describe('another value', () => {
  test.each<[string, string, Change]>([
    ["{ a: 'x' }", "{ a: 'y' }", { kind: 'set', at: ['a'], value: 'y' }],
    ['{ a: 1 } as const', '{ a: 2 } as const', { kind: 'set', at: ['a'], value: 2 }],
    ['{ a: (1 as Rate) /* b */ }', '{ a: (2 as Rate) /* b */ }', { kind: 'set', at: ['a'], value: 2 }],
    ["{ a: 'x' as const, }", "{ a: 'it\\'s \"so\"' as const, }", { kind: 'set', at: ['a'], value: 'it\'s "so"' }],
    ['{ a: [1, 2] }', '{ a: [1, 3] }', { kind: 'set', at: ['a', 1], value: 3 }],
    ['{ a: null }', '{ a: { b: 1, c: 2 } }', { kind: 'set', at: ['a'], value: { b: 1, c: 2 } }],
    ['{ a: 1_000 }', '{ a: 1_000 }', { kind: 'set', at: ['a'], value: 1000 }],
    ['{ a: { c: 1, b: 2 } }', '{ a: { c: 1, b: 2 } }', { kind: 'set', at: ['a'], value: { b: 2, c: 1 } }],
    ['{ a: x }', '{ a: x }', { kind: 'set', at: ['a'], value: 1 }],
    ['{ ...x }', '{ ...x }', { kind: 'set', at: ['a'], value: 1 }],
    ['{ a: x }', '{ a: x }', { kind: 'set', at: ['a', 'b'], value: 1 }],
  ])('%s becomes %s', (before, after, change) => {
    expect(edit(before, change)).toBe(after);
  });

  test('keeps the quotes of a file', () => {
    const text = 'import type { Design } from "gerbang";\nexport const design: Design = { a: "x" };\n';
    expect(changeSource(text, 'design', [set(['a'], 'y"')], order)).toBe(text.replace('"x"', '"y\\""'));
  });

  test('leaves a text alone that does not parse or exports something else', () => {
    for (const text of ['export const design = {', 'export const other = {};', ''])
      expect(changeSource(text, 'design', [set(['a'], 1)], order)).toBe(text);
  });
});

describe('a missing property', () => {
  const b = set(['b'], 1);
  test.each<[string, string, string]>([
    ['between its neighbours', '{ a: 0, c: 2 }', '{ a: 0, b: 1, c: 2 }'],
    ['first', '{ c: 2 }', '{ b: 1, c: 2 }'],
    ['first without spaces', '{c: 2}', '{b: 1, c: 2}'],
    ['last', '{ a: 0 }', '{ a: 0, b: 1 }'],
    ['last behind a comma', '{ a: 0, }', '{ a: 0, b: 1, }'],
    ['behind a spread', '{ ...x, c: 2 }', '{ ...x, c: 2 }'],
    ['in empty brackets', '{}', '{ b: 1 }'],
    ['on lines of its own', lines('{', '  a: 0,', '  c: 2,', '}'), lines('{', '  a: 0,', '  b: 1,', '  c: 2,', '}')],
    ['last without a comma', lines('{', '    a: 0', '}'), lines('{', '    a: 0,', '    b: 1', '}')],
    [
      'last without a comma behind a comment',
      lines('{', '  a: 0 // why', '}'),
      lines('{', '  a: 0, // why', '  b: 1', '}'),
    ],
    [
      'between commented lines',
      lines('{ // open', '  a: 0, // a', '  // of c', '  c: 2,', '}'),
      lines('{ // open', '  a: 0, // a', '  b: 1,', '  // of c', '  c: 2,', '}'),
    ],
    [
      'first under a comment',
      lines('{ // open', '  // of c', '  c: 2,', '}'),
      lines('{ // open', '  b: 1,', '  // of c', '  c: 2,', '}'),
    ],
    ['in brackets on two lines', lines('{', '}'), lines('{', '  b: 1,', '}')],
    ['under a comment alone', lines('{', '  // fill', '}'), lines('{', '  // fill', '  b: 1,', '}')],
    ['where two share a line', lines('{', '  a: 0, c: 2', '}'), lines('{', '  a: 0,', '  b: 1, c: 2', '}')],
    ['where the bracket shares its line', lines('{', '  a: 0 }'), lines('{', '  a: 0,', '  b: 1 }')],
    ['behind tabs', lines('{', '\ta: 0,', '}'), lines('{', '\ta: 0,', '\tb: 1,', '}')],
    ['behind Windows line ends', '{\r\n  a: 0,\r\n}', '{\r\n  a: 0,\r\n  b: 1,\r\n}'],
  ])('is written %s', (_, before, after) => {
    expect(edit(before, b)).toBe(after);
  });

  test('brings the objects around it', () => {
    expect(edit('{ a: 0 }', set(['c', 'd', 'e f'], 'x'))).toBe("{ a: 0, c: { d: { 'e f': 'x' } } }");
    expect(edit(lines('{', '  a: 0,', '}'), set(['b', 'c'], 1))).toBe(lines('{', '  a: 0,', '  b: { c: 1 },', '}'));
  });

  test('breaks a value that is too long for its line', () => {
    const long = 'x'.repeat(60);
    expect(edit(lines('{', '  a: 0,', '}'), set(['b'], { one: long, two: [long] }))).toBe(
      lines('{', '  a: 0,', '  b: {', `    one: '${long}',`, `    two: ['${long}'],`, '  },', '}'),
    );
  });

  test('goes to the end where the order does not name it', () => {
    expect(edit('{ c: 0, a: 1 }', set(['z'], 2))).toBe('{ c: 0, a: 1, z: 2 }');
  });
});

describe('a list', () => {
  const add = (index: number, value: string): Change => ({ kind: 'insert', at: ['a'], index, value });
  test.each<[string, string, Change]>([
    ['{ a: [] }', "{ a: ['x'] }", add(0, 'x')],
    ["{ a: ['y'] }", "{ a: ['x', 'y'] }", add(0, 'x')],
    ["{ a: ['y'] }", "{ a: ['y', 'x'] }", add(1, 'x')],
    ["{ a: ['y', ] }", "{ a: ['y', 'x', ] }", add(1, 'x')],
    ['{}', "{ a: ['x'] }", add(0, 'x')],
    ['{ a: [...b] }', '{ a: [...b] }', add(0, 'x')],
    ['{ a: b }', '{ a: b }', add(0, 'x')],
  ])('%s takes an item: %s', (before, after, change) => {
    expect(edit(before, change)).toBe(after);
  });

  test('moves to several lines when one is too short', () => {
    const item = (letter: string): string => letter.repeat(28);
    expect(edit(`{ a: ['${item('x')}', '${item('y')}'] }`, add(2, item('z')))).toBe(
      lines('{ a: [', `  '${item('x')}',`, `  '${item('y')}',`, `  '${item('z')}',`, '] }'),
    );
  });

  const remove = (...at: Change['at']): Change => ({ kind: 'remove', at });
  test.each<[string, string, Change]>([
    ['{ a: [1] }', '{ a: [] }', remove('a', 0)],
    ['{ a: [1,] }', '{ a: [] }', remove('a', 0)],
    ['{ a: [1, 2, 3] }', '{ a: [2, 3] }', remove('a', 0)],
    ['{ a: [1, 2, 3] }', '{ a: [1, 3] }', remove('a', 1)],
    ['{ a: [1, 2, 3] }', '{ a: [1, 2] }', remove('a', 2)],
    ['{ a: [1, 2, 3, ] }', '{ a: [1, 2, ] }', remove('a', 2)],
    ['{ a: 1 }', '{}', remove('a')],
    ['{ a: [(1), 2 as Rate] }', '{ a: [2 as Rate] }', remove('a', 0)],
    ['{ a: 1, b: 2 }', '{ b: 2 }', remove('a')],
    ['{ a: 1 /* of a */, b: 2 }', '{ b: 2 }', remove('a')],
    [lines('{', '  a: 1,', '  b: 2,', '}'), lines('{', '  b: 2,', '}'), remove('a')],
    [lines('{', '  a: 1,', '  b: 2', '}'), lines('{', '  a: 1', '}'), remove('b')],
    [
      lines('{', '  a: 1, // first', '  // second', '  b: 2, // gone', '}'),
      lines('{', '  a: 1, // first', '  // second', '}'),
      remove('b'),
    ],
    [lines('{', '  a: 1, // first', '  b: 2 }'), lines('{', '  a: 1 // first', '   }'), remove('b')],
    [lines('{', '  a: [', '    { b: 1 },', '  ],', '}'), lines('{', '  a: [],', '}'), remove('a', 0)],
    [
      lines('{', '  a: [', '    // one', '    {', '      b: 1,', '    },', '    { b: 2 },', '  ],', '}'),
      lines('{', '  a: [', '    // one', '    { b: 2 },', '  ],', '}'),
      remove('a', 0),
    ],
    ['{ a: 1 }', '{ a: 1 }', remove('b')],
    ['{ a: [1] }', '{ a: [1] }', remove('a', 4)],
    ['{ a: 1, ...b }', '{ a: 1, ...b }', remove('a')],
  ])('%j without a part: %j', (before, after, change) => {
    expect(edit(before, change)).toBe(after);
  });
});

test('an object that changes several times says the last of each', () => {
  const after = edit('{}', set(['b'], 1), set(['a', 'c'], 'x'), set(['b'], 2), { kind: 'remove', at: ['a'] });
  expect(after).toBe('{ b: 2 }');
});

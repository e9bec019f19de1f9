import { expect, it } from 'vitest';
import { checkSyntax } from './syntax.ts';

function places(source: string, ...names: readonly string[]) {
  const checked = checkSyntax(source, 'gerbang', names);
  if (checked.kind === 'problem') throw new Error(checked.reason);
  return checked.places;
}

it('gives a part on one line all of it, and a longer one its key', () => {
  const source = "export const design: Design = {\n  stage: { rate: 5, 'GET /a': [1, { b: 2 }] },\n  log: {\n  },\n};";
  expect(places(source, 'design')).toEqual({
    design: [1, 14, 1, 28],
    'design/stage': [2, 3, 2, 46],
    'design/stage/rate': [2, 12, 2, 19],
    'design/stage/GET ~1a': [2, 21, 2, 44],
    'design/stage/GET ~1a/0': [2, 32, 2, 33],
    'design/stage/GET ~1a/1': [2, 35, 2, 43],
    'design/stage/GET ~1a/1/b': [2, 37, 2, 41],
    'design/log': [3, 3, 3, 6],
  });
});

it.each([
  ['exported below under another name', 'const d = { a: 1 };\nexport { d as design };'],
  ['satisfies', 'export const design = { a: 1 } satisfies Design;'],
  ['as const, frozen', 'export const design = Object.freeze({ a: 1 } as const);'],
])('reads a literal that is %s', (_, source) => {
  expect(Object.keys(places(source, 'design'))).toEqual(['design', 'design/a']);
});

it.each([
  ['a call', 'export const design = make({ a: 1 });', ['design']],
  [
    'a variable',
    'const a = { b: 1 };\nexport const design = { a, ...a, [b]: 1, get c() { return 1; } };',
    ['design', 'design/a'],
  ],
  ['another export', 'export const other = { a: 1 };', []],
  ['an export of another module', "export { design } from 'gerbang';", []],
  ['a name that is not exported', 'const design = { a: 1 };', []],
])('reads no further than %s', (_, source, expected) => {
  expect(Object.keys(places(source, 'design'))).toEqual(expected);
});

it('keeps to a bound, outer parts first', () => {
  const found = places(`export const design = { a: [${'1,'.repeat(2000)}], b: 1 };`, 'design');
  expect(Object.keys(found)).toHaveLength(1000);
  expect(found['design/b']).toBeDefined();
});

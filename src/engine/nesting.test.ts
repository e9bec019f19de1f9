import { describe, expect, test } from 'vitest';
import { findTooDeep } from './nesting.ts';
import { bounds } from './nesting.testdata.ts';

const brackets = 80;
const isRefused = (source: string): boolean => findTooDeep(source, brackets) !== undefined;

describe('at the bound accepted, past it refused:', () => {
  test.each(bounds)('%s', (_, most, write) => {
    expect({ accepted: !isRefused(write(most)), refused: isRefused(write(most + 1)) }).toEqual({
      accepted: true,
      refused: true,
    });
  });
});

describe('ordinary long code is accepted:', () => {
  const lines = (count: number, write: (index: number) => string, between = '\n'): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(between);

  test.each([
    ['300 statements without semicolons', lines(300, (n) => `const a${n} = b${n} + c${n} * 2 - d${n}`)],
    ['300 calls without semicolons', lines(300, (n) => `call(a${n}, -1, !b)\n"text ${n}".trim()\n\`t\``)],
    ['a long switch', `switch (x) {\n${lines(400, (n) => `case ${n}: {\n  a = b ? c : d\n  break\n}`)}\n}`],
    ['a switch without blocks', `switch (x) {\n${lines(95, (n) => `case 'c${n}': return ${n}`)}\n}`],
    [
      'a long table',
      `const table = {\n${lines(800, (n) => `k${n}: { a: -1, b: [!x, y ? 1 : 2], c: (d) => d + 1 }`, ',\n')}\n}`,
    ],
    ['a large union', `type U =\n${lines(95, (n) => `| 'member ${n}'`)}`],
    [
      'a long interface without semicolons',
      `interface I {\n${lines(300, (n) => `k${n}?: Map<string, Array<Promise<number>>>`)}\n}`,
    ],
    ['a long chain of calls', `p${lines(400, (n) => `.then((a) => a.b?.c(${n}))`)}`],
    [
      'regular expressions with brackets',
      lines(300, (n) => `const r${n} = /[([{]+(?:\\/|[^/\\]]){${n}}/g.test(x) / 2`),
    ],
    ['divisions', lines(100, (n) => `const d${n} = (a / b) / c[1] / 2`)],
    ['texts full of brackets', lines(300, () => `const t = "((((((((((((" + '[[[[[[[[[[[[' + \`{{{{{{{{{{{{\``)],
    ['comments full of brackets', lines(300, () => '// (((((((((((((((((\n/* [[[[[[[[[[[[[[[ */')],
    [
      'thirty methods with generics',
      `class A {\n${lines(30, (n) => `async m${n}(a: Map<string, number>): Promise<Map<string, B<C>>> {\n  return f<D>((x): E => ({ ...x, a: a < ${n} ? [1] : { b: 2 } }))\n}`)}\n}`,
    ],
    [
      'fields that are arrows, without semicolons',
      `class A {\n${lines(40, (n) => `x${n} = (a: B): C => {\n  return a\n}`)}\n}`,
    ],
    ['callbacks in callbacks', `${'f((a) => { g(async ({ b }) => {'.repeat(9)}${'}) })'.repeat(9)}`],
  ])('%s', (_, source) => {
    expect(findTooDeep(source, brackets)).toBeUndefined();
  });
});

test('the place is that of the bracket or operator past the bound', () => {
  expect(findTooDeep(`let a;\n  ${'['.repeat(81)}`, brackets)).toEqual({ line: 2, column: 83 });
  expect(findTooDeep('a(b(c', 1)).toEqual({ line: 1, column: 4 });
});

test('broken text is scanned to its end', () => {
  for (const source of [
    '',
    ')',
    ']]]}',
    '`',
    '`${',
    '"',
    "'\n",
    '/*',
    '/',
    '//',
    '\\',
    '\u0000',
    '`${`${',
    '`\\',
    '`${a}\\',
    '}`${}',
    '\ud800',
    '/[',
    '#!',
  ])
    expect(isRefused(source)).toBe(false);
});

test('the scan takes one pass: ten times the text takes about ten times as long', () => {
  const awkward = ['/[x', '/x\\', '`${', '((/', '<a', "'", '/* '];
  const time = (source: string): number => {
    const start = performance.now();
    findTooDeep(source, Number.MAX_SAFE_INTEGER);
    return performance.now() - start;
  };
  for (const text of awkward) {
    const short = Math.min(...Array.from({ length: 5 }, () => time(text.repeat(600))));
    expect(time(text.repeat(6000))).toBeLessThan(100 * short + 50);
  }
});

import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from './project-files.ts';

const eslint = new ESLint({ cwd: root });

/** Rules that object when a file of the project holds this text. */
async function objections(path: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}${path}` });
  return (result?.messages ?? []).map(({ message, ruleId }) => `${ruleId ?? 'fatal'}: ${message}`);
}

const deterministic = [
  'src/world/gateway.ts',
  'src/grading/grade.ts',
  'src/engine/session.ts',
  'graders/kit/story.ts',
  'graders/otorisasi-multi-tenant/run.ts',
  'exercises/otorisasi-multi-tenant/scenarios.ts',
  'exercises/otorisasi-multi-tenant/variant.ts',
];

describe.each(deterministic)('%s may not use', (path) => {
  test.each([
    ['Math.hypot', 'export const a = Math.hypot(3, 4);', /no-restricted-properties.*last bits/],
    ['Math.random', 'export const a = Math.random();', /no-restricted-properties.*seed/],
    ['powers', 'export const a = (b: number): number => b ** 2;', /no-restricted-syntax.*multiply/],
    ['the clock', 'export const a = Date.now();', /no-restricted-globals.*lab\.now/],
    ['timers', 'setTimeout(() => undefined, 1);', /no-restricted-globals.*lab\.sleep/],
    ['locales', "export const a = 'a'.localeCompare('b');", /no-restricted-properties.*code unit/],
  ])('%s', async (_, text, objection) => {
    expect((await objections(path, `${text}\n`)).join('\n')).toMatch(objection);
  });
});

test.each(['src/world/gateway.ts', 'graders/kit/story.ts'])('%s may not read the text of an error', async (path) => {
  const text = 'export const a = (error: Error): string => error.message;\n';
  expect((await objections(path, text)).join('\n')).toMatch(/no-restricted-syntax.*Error texts differ/);
  expect(await objections('src/server/site.ts', text)).toEqual([]);
});

test.each([
  ['a default export', 'export default 1;', 'no-restricted-syntax'],
  ['any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'a promise that nobody waits for',
    'export const a = (): void => { Promise.resolve(1); };',
    '@typescript-eslint/no-floating-promises',
  ],
  ['text that is parsed as HTML', 'document.body.innerHTML = location.hash;', 'no-restricted-syntax'],
  ['eval', "eval('1');", 'no-eval'],
  ['==', 'export const a = (b: number): boolean => b == 1;', 'eqeqeq'],
])('no file may hold %s', async (_, text, rule) => {
  expect((await objections('src/ui/workspace/attempts.ts', `${text}\n`)).map((line) => line.split(': ')[0])).toContain(
    rule,
  );
});

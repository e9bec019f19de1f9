import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

/** Runs a tool of the project and returns what it printed; `failed` is that, or empty where it exited with 0. */
function run(script: string, ...args: readonly string[]): { readonly output: string; readonly failed: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return {
    output: stdout,
    failed: status === 0 ? '' : `${stdout}\n${stderr}`.trim() || `exit ${status ?? 'by signal'}`,
  };
}

test('every file is formatted (npm run fix formats it)', () => {
  const { failed } = run('prettier/bin/prettier.cjs', '--check', '.');
  expect(failed).toBe('');
});

test('the linter has nothing to say', () => {
  const { failed } = run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  expect(failed).toBe('');
});

test('the pages and their types agree', () => {
  const { failed, output } = run('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error');
  expect(failed).toBe('');
  expect(Number(/Result \((\d+) files?\)/.exec(output)?.[1] ?? 0)).toBeGreaterThan(100);
});

test('the types agree', () => {
  const { failed, output } = run('typescript/bin/tsc', '--noEmit', '--listFilesOnly', '-p', '.');
  expect(failed).toBe('');
  expect(
    output.split('\n').filter((line) => line.startsWith(root) && !line.includes('node_modules')).length,
  ).toBeGreaterThan(200);
  expect(run('typescript/bin/tsc', '--noEmit', '-p', '.').failed).toBe('');
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

const runFile = promisify(execFile);

interface Outcome {
  readonly output: string;
  /** What the tool printed, or empty where it exited with 0. */
  readonly failed: string;
}

/** Runs a tool of the project. */
async function run(script: string, ...args: readonly string[]): Promise<Outcome> {
  const options = {
    cwd: root,
    maxBuffer: 100_000_000,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  };
  try {
    const { stdout } = await runFile(process.execPath, [join(root, 'node_modules', script), ...args], options);
    return { output: stdout, failed: '' };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    return { output: stdout, failed: `${stdout}\n${stderr}`.trim() || String(error) };
  }
}

// The linter takes longest, so it begins; the others share the second core one after another.
test.concurrent('the linter has nothing to say', async () => {
  const { failed } = await run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  expect(failed).toBe('');
});

test.concurrent('every file is formatted (npm run fix formats it)', async () => {
  const { failed } = await run('prettier/bin/prettier.cjs', '--check', '.');
  expect(failed).toBe('');
});

// It reads every .ts and .tsx file of tsconfig.json, too: the compiler by itself would say the same again.
test.concurrent('pages, modules and their types agree', async () => {
  const { failed, output } = await run('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error');
  expect(failed).toBe('');
  expect(Number(/Result \((\d+) files?\)/.exec(output)?.[1] ?? 0)).toBeGreaterThan(1000);
});

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'bin', 'gerbang.js');
export const slug = 'otorisasi-multi-tenant';

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The command itself; the project's bin under the Node that runs the tests by default. */
  readonly command?: readonly [string, ...string[]];
}

/** Runs the real bin in a process of its own, its output through pipes. */
export function gerbang(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const [command, ...before] = options.command ?? [process.execPath, bin];
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(command, [...before, ...args], {
    cwd: options.cwd ?? root,
    env: { ...inherited, ...options.env },
  });
  const chunks = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...chunks }));
  });
}

/** A folder that is removed at the end of the scope that uses it. */
export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'gerbang-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const lineSchema = z.union([
  z.strictObject({
    path: z.string(),
    learner: z.string(),
    exercise: z.string(),
    seed: z.string(),
    verdict: z.looseObject({ status: z.string(), variant: z.strictObject({ seed: z.string() }) }),
  }),
  z.strictObject({ path: z.string(), error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);

/** Parses JSON Lines strictly: every line one of the two shapes, a line end after each. */
export function parseLines(stdout: string): readonly z.infer<typeof lineSchema>[] {
  if (stdout !== '' && !stdout.endsWith('\n')) throw new Error('the last line is torn');
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

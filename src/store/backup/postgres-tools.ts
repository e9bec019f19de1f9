import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type ToolRun =
  { readonly kind: 'done'; readonly output: string } | { readonly kind: 'failed'; readonly why: string };

/** Where a program of PostgreSQL stands on PATH; undefined where it does not. */
export function findTool(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Runs a program on a database. The password goes by its environment: arguments can be seen by everybody. */
export function runTool(tool: string, args: readonly string[], databaseUrl: string): Promise<ToolRun> {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const child = spawn(tool, [...args, `--dbname=${url.href}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
  });
  return collect(child);
}

/** Runs a program that needs no database. */
export function runToolAlone(tool: string, args: readonly string[]): Promise<ToolRun> {
  return collect(spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** What these programs say is short; more is not held. */
const mostCharacters = 1_048_576;

function collect(child: ReturnType<typeof spawn>): Promise<ToolRun> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      if (texts[name].length < mostCharacters) texts[name] += text;
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ kind: 'failed', why: error.message }));
    child.on('close', (code) =>
      resolve(
        code === 0
          ? { kind: 'done', output: texts.stdout }
          : {
              kind: 'failed',
              why: texts.stderr.trim().split('\n').slice(0, 5).join(' ') || `it ended with ${code ?? 'a signal'}`,
            },
      ),
    );
  });
}

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#build/paths';

export interface ProcessRun {
  readonly ms: number;
  /** Largest resident set of the process and of each process that it started, in MB. */
  readonly peakMegabytes: number;
}

/** Runs a command to its end and measures it. Throws with its output when it fails. */
export async function measureProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessRun> {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-bench-'));
  const started = performance.now();
  try {
    const output: Buffer[] = [];
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: root,
        env: {
          ...process.env,
          ...env,
          GERBANG_BENCH_MEMORY: folder,
          NODE_OPTIONS: `--import=${root}tests/support/report-memory.js`,
        },
      });
      child.stdout.on('data', (part: Buffer) => output.push(part));
      child.stderr.on('data', (part: Buffer) => output.push(part));
      child.on('error', reject);
      child.on('close', resolve);
    });
    const ms = performance.now() - started;
    if (code !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${Buffer.concat(output).toString()}`);
    const reports = await Promise.all(
      (await readdir(folder)).map(async (name) => Number(await readFile(join(folder, name), 'utf8'))),
    );
    return { ms, peakMegabytes: Math.max(...reports) / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { OsUser } from './find-postgres.ts';

/** Handed over as text: the user that the server runs as may not read the project's folder. */
const keeper = readFileSync(new URL('keeper.sh', import.meta.url), 'utf8');

/** Ends the wait for a server that never answers; one that is recovering from a crash may take seconds. */
const startTimeoutMs = 120_000;

export interface ServerSettings {
  readonly program: string;
  readonly args: readonly string[];
  readonly url: string;
  /** Where the server logs, and what is removed when it is no longer needed. */
  readonly folder: string;
  readonly user: OsUser | undefined;
}

export interface ServerProcess {
  /** Sends SIGKILL to the server and all its children; resolves when none is left. */
  readonly kill9: () => Promise<void>;
  /** Ends the server and the connections to it; resolves when it has ended. */
  readonly stop: (files: 'keep' | 'remove') => Promise<void>;
}

/** Starts the server and waits until it answers. Throws with the end of its log where it does not. */
export async function startServer(settings: ServerSettings): Promise<ServerProcess> {
  const { args, folder, program, user } = settings;
  // In a session of its own: what ends the tests at a terminal must not reach the server before its keeper.
  const child = spawn('sh', ['-c', keeper, 'keeper', folder, program, ...args], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...user,
  });
  const { stdin, stdout } = child;
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => child.once('close', resolve)).then(() => void (hasEnded = true));
  const pid = await new Promise<number>((resolve, reject) => {
    stdout.once('data', (line: Buffer) => resolve(Number(line)));
    child.once('error', reject);
  });
  // A keeper that has ended closes the pipe first.
  stdin.on('error', () => undefined);

  const stop = async (files: 'keep' | 'remove'): Promise<void> => {
    stdin.end(files === 'keep' ? 'keep\n' : '');
    await ended;
  };
  const serverRuns = () => !hasEnded && listProcesses().some((one) => one.pid === pid);
  const failure = await answers(settings.url, serverRuns);
  if (failure !== undefined) {
    const tail = readFileSync(join(folder, 'server.log'), 'utf8').split('\n').slice(-15).join('\n');
    await stop('keep');
    throw new Error(`PostgreSQL did not start: ${failure}\n${tail}`);
  }
  return {
    async kill9() {
      const children = listProcesses().filter(({ parent }) => parent === pid);
      for (const victim of [pid, ...children.map((one) => one.pid)]) kill(victim);
      while (listProcesses().some((one) => children.some((child) => child.pid === one.pid))) await sleep(10);
      await stop('keep');
    },
    stop,
  };
}

/** Waits until a server takes connections; otherwise answers why it does not. */
async function answers(url: string, serverRuns: () => boolean): Promise<string | undefined> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    // A connection that breaks says so by an event as well, which would end this process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (error) {
      if (!serverRuns()) return 'it ended by itself';
      if (Date.now() > deadline) return String(error);
      await sleep(50);
    }
  }
}

interface OsProcess {
  readonly pid: number;
  readonly parent: number;
}

/** The processes that run; those that have ended and wait for their parent are left out. */
function listProcesses(): readonly OsProcess[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state = '']) => !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

import { execFile } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgresBinaries } from './find-postgres.ts';
import type { PostgresBinaries } from './find-postgres.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

export interface ClusterOptions {
  /** Whether a commit reaches the disk before it is acknowledged. Without it tests run faster. */
  readonly durable: boolean;
}

/** A PostgreSQL server of this process's own: it ends with this process, however that ends. */
export interface Cluster {
  /** Of its database "postgres", as superuser, without password. Stays the same over {@link restart}. */
  readonly url: string;
  /** Kills every process of the server at once, as a crash of the machine would. Its files stay. */
  readonly kill9: () => Promise<void>;
  /** Starts the server again after {@link kill9}, or stops and starts it; resolves when it answers. */
  readonly restart: () => Promise<void>;
  /** Ends the server and removes its files. May be called twice. */
  readonly stop: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

const fast = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * Starts a server in a temporary folder, on a free port of the loopback interface and on a socket in that
 * folder. Text is ordered as Indonesian does it and not by bytes: real installations do, and SQLite does not.
 * Throws where there are no server programs: ask `findPostgresBinaries` first.
 */
export async function startCluster({ durable }: ClusterOptions): Promise<Cluster> {
  const binaries = findPostgresBinaries();
  if (binaries.kind === 'none') throw new Error(`No PostgreSQL can be started: ${binaries.reason}`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gerbang-pg-')));
  if (binaries.user !== undefined) chownSync(folder, binaries.user.uid, binaries.user.gid);
  try {
    await initialize(binaries, folder);
    return await run(binaries, folder, durable);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function initialize({ folder: programs, user }: PostgresBinaries, folder: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=id-ID'];
  const args = ['-D', join(folder, 'data'), '-U', 'postgres', '--auth=trust', '--no-sync', ...locale];
  await promisify(execFile)(join(programs, 'initdb'), args, { cwd: folder, ...user });
}

async function run(binaries: PostgresBinaries, folder: string, durable: boolean): Promise<Cluster> {
  const port = await findFreePort();
  const settings = {
    program: join(binaries.folder, 'postgres'),
    args: [
      ...['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), '-k', folder],
      ...['-c', 'max_connections=200', ...(durable ? [] : fast)],
    ],
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    folder,
    user: binaries.user,
  };
  let server: ServerProcess | undefined = await startServer(settings);
  const end = async (how: 'kill' | 'keep' | 'remove'): Promise<void> => {
    const ending = server;
    server = undefined;
    if (ending === undefined) return how === 'remove' ? rm(folder, { recursive: true, force: true }) : undefined;
    await (how === 'kill' ? ending.kill9() : ending.stop(how));
  };
  const stop = () => end('remove');
  return {
    url: settings.url,
    kill9: () => end('kill'),
    async restart() {
      await end('keep');
      server = await startServer(settings);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

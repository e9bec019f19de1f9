import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { RunningBrowser } from '../support/browsers.ts';

/** WebKitGTK's own small browser, and the display without a screen that it draws on. */
export interface WebKit {
  readonly browser: string;
  readonly display: string;
}

const places = '/usr/{lib,lib64,libexec}/{,*/}webkit{2gtk-4.0,2gtk-4.1,gtk-6.0}/MiniBrowser';

/** Where WebKitGTK is installed (Debian: libwebkit2gtk-4.1-0 and xvfb), or undefined. `MINIBROWSER_PATH` wins. */
export function findWebKit(): WebKit | undefined {
  const named = process.env['MINIBROWSER_PATH'];
  const found = named === undefined || named === '' ? globSync(places).sort() : [named];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const display = folders.map((folder) => join(folder, 'Xvfb')).find(isExecutable);
  const browser = found.findLast(isExecutable);
  return browser === undefined || display === undefined ? undefined : { browser, display };
}

/** Opens an address with a profile of its own. `stackBytes` holds each thread of its JavaScript to so much stack. */
export async function openInWebKit(
  { browser, display }: WebKit,
  address: string,
  stackBytes?: number,
): Promise<RunningBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-webkit-'));
  const screen = await startScreen(display);
  const child = spawn(browser, ['--private', address], {
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      DISPLAY: screen.name,
      GDK_BACKEND: 'x11',
      HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_RUNTIME_DIR: folder,
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      ...(stackBytes === undefined ? {} : { JSC_maxPerThreadStackUsage: String(stackBytes) }),
    },
  });
  const exited = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`it exited with ${code ?? signal ?? 'nothing'}`));
  });
  const ended = exited.then((how) => Promise.reject(new Error(`WebKitGTK did not report: ${how}`)));
  ended.catch(() => undefined);
  return {
    ended,
    async close() {
      signalGroup(child.pid, 'SIGTERM');
      const killing = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 3000);
      await exited;
      clearTimeout(killing);
      signalGroup(child.pid, 'SIGKILL');
      screen.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** The version that the browser says of itself, which it does only where it may open a window. */
export async function readWebKitVersion({ browser, display }: WebKit): Promise<string> {
  const screen = await startScreen(display);
  try {
    const { stdout } = await promisify(execFile)(browser, ['--version'], {
      env: { PATH: process.env['PATH'], DISPLAY: screen.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    });
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version';
  } finally {
    screen.close();
  }
}

/** Starts a display without a screen. It chooses its own number and writes it once it accepts windows. */
async function startScreen(display: string): Promise<{ readonly name: string; readonly close: () => void }> {
  const server = spawn(display, ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [chunk] = (await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ])) as [Buffer];
  return { name: `:${chunk.toString().trim()}`, close: () => void server.kill('SIGTERM') };
}

/** Signals the whole process group that was started, and no other process. */
function signalGroup(pid: number | undefined, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended already.
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

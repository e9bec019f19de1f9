import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#build/browsers';
import type { BrowserName } from '#build/browsers';

/** Flags of a headless Chromium that asks nobody but the address it is given. */
const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
];

/** What Firefox would otherwise fetch or ask by itself. */
const firefoxSilence = [
  'app.normandy.enabled',
  'app.update.enabled',
  'browser.aboutwelcome.enabled',
  'browser.safebrowsing.downloads.enabled',
  'browser.safebrowsing.malware.enabled',
  'browser.safebrowsing.phishing.enabled',
  'browser.shell.checkDefaultBrowser',
  'datareporting.policy.dataSubmissionEnabled',
  'extensions.update.enabled',
  'network.captive-portal-service.enabled',
  'network.connectivity-service.enabled',
  'services.settings.enabled',
  'toolkit.telemetry.enabled',
];

/** A browser that runs one page, with a profile of its own, and how it is ended. */
export interface RunningBrowser {
  /** Rejects when the browser ends by itself; it never resolves. */
  readonly ended: Promise<never>;
  /** Ends the browser and all its processes, and removes the profile. */
  readonly close: () => Promise<void>;
}

/** Opens an address headless, without a driver: what runs there has to report by itself. */
export async function openInBrowser(name: BrowserName, address: string): Promise<RunningBrowser> {
  const program = findBrowser(name);
  if (program === undefined) throw new Error(`There is no ${name} on this machine`);
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-browser-'));
  const child = spawn(program, await argumentsFor(name, folder, address), {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_RUNTIME_DIR: folder,
      MOZ_HEADLESS: '1',
    },
  });
  const exited = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`it exited with ${code ?? signal ?? 'nothing'}`));
  });
  const ended = exited.then((how) => Promise.reject(new Error(`${name} did not report: ${how}`)));
  ended.catch(() => undefined);
  return {
    ended,
    async close() {
      signal(child.pid, 'SIGTERM');
      const killing = setTimeout(() => signal(child.pid, 'SIGKILL'), 3000);
      await exited;
      clearTimeout(killing);
      signal(child.pid, 'SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function argumentsFor(name: BrowserName, folder: string, address: string): Promise<readonly string[]> {
  if (name === 'chromium') return [...chromiumFlags, `--user-data-dir=${join(folder, 'profile')}`, address];
  const preferences = [
    ...firefoxSilence.map((key) => `user_pref("${key}", false);`),
    'user_pref("media.gmp-manager.url", "");',
    'user_pref("services.settings.server", "data:,");',
  ];
  await writeFile(join(folder, 'user.js'), preferences.join('\n'));
  return ['--headless', '--no-remote', '--profile', folder, address];
}

/** Signals the whole process group that was started, and no other process. */
function signal(pid: number | undefined, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended already.
  }
}

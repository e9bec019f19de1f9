import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface BrowserPlaces {
  /** Environment variable that names the program and wins over everything else. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly paths: readonly string[];
  readonly debianPackage: string;
}

const browsers: Readonly<Record<BrowserName, BrowserPlaces>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'chrome.exe',
      'msedge.exe',
    ],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox.exe'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

/** Path of an installed browser, or undefined where there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { commands, paths, variable } = browsers[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...paths].find(
    isExecutable,
  );
}

/**
 * Path of an installed browser; on Debian and its relatives it is installed where it is missing and this
 * user may. Throws with what to do where there is none in the end.
 */
export function requireBrowser(name: BrowserName): string {
  const { debianPackage, variable } = browsers[name];
  const found =
    findBrowser(name) ?? (installDebianPackages([debianPackage, 'fonts-dejavu-core']) ? findBrowser(name) : undefined);
  if (found === undefined)
    throw new Error(`There is no ${name} on this machine: install it, or set ${variable} to its path.`);
  return found;
}

function installDebianPackages(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || !canRun('apt-get')) return false;
  const privileged = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log(`Installing ${packages.join(' ')} for the browser tests.`);
  const run = (...command: readonly string[]): boolean => {
    const [program = '', ...args] = [...privileged, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  };
  return (
    run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  );
}

function canRun(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

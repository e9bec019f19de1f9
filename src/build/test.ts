import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './browsers.ts';
import { generate } from './generate.ts';
import { root } from './paths.ts';
import { closingLine, countTests, skipLines } from './test-report.ts';
import type { TestReport } from './test-report.ts';

/** Projects of vitest.config.ts whose tests read the built site or open a browser. */
const withSite = ['server', 'site', 'browser', 'simulators', 'conformance'];

/** What `npm run check` asks: everything that needs neither a browser nor minutes. */
const quick = ['house', 'unit', 'content'];

/**
 * Runs the tests, or those of the named projects, after building what they need. Prints why tests were skipped,
 * and the tests' real counts as its last line; returns whether all of them passed.
 */
async function runTests(projects: readonly string[]): Promise<boolean> {
  await generate();
  if (projects.length === 0 || projects.some((name) => withSite.includes(name))) {
    buildSite();
    requireBrowser('chromium');
  }
  const folder = join(root, 'test-results');
  const reportFile = join(folder, 'vitest.json');
  mkdirSync(folder, { recursive: true });
  rmSync(reportFile, { force: true });
  const chosen = projects.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { status } = runNode(join(root, 'node_modules/vitest/vitest.mjs'), ['run', ...reporters, ...chosen]);
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport;
  const counts = countTests(report);
  for (const line of skipLines(report)) console.log(line);
  console.log(closingLine(counts));
  return status === 0 && counts.failed === 0 && counts.passed > 0;
}

/** In a process of its own: Astro's build leaves settings behind that a test run must not inherit. */
function buildSite(): void {
  const { status } = runNode(join(root, 'src/build/site.ts'), []);
  if (status !== 0) throw new Error('The site could not be built; the message above says why.');
}

/** With a cache of compiled modules: the tests start Node hundreds of times, with the same modules each time. */
function runNode(script: string, args: readonly string[]) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile') };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
}

const asked = process.argv.slice(2);
const passed = await runTests(asked[0] === 'quick' ? quick : asked);
process.exitCode = passed ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '#build/browsers';
import type { BrowserName } from '#build/browsers';
import { generate } from '#build/generate';
import { compareHosts, fillParity, parityText } from '#build/parity';
import type { HostRun } from '#build/parity';
import { generatedFolder, root } from '#build/paths';
import { createNodeEngine } from '#engine/node';
import type { EngineBuild, GraderBundle } from '#grading';
import { toModuleInNode } from '../../src/grading/hosts/node-module.ts';
import { readCorpus } from '../conformance/corpus.ts';
import { buildFixture } from '../conformance/fixture.ts';
import { listDifferences } from '../conformance/results.ts';
import type { Results } from '../conformance/results.ts';
import { openInBrowser } from '../support/browsers.ts';
import { gradeItems } from './grade-items.ts';
import type { GradedItems, ParityTask } from './grade-items.ts';
import { gradeInPage } from './page.ts';
import { findWebKit, openInWebKit, readWebKitVersion } from './webkit.ts';

/** What Apple documents for threads that are not an application's first, Safari's workers among them. */
const safariStackBytes = 524_288;

interface Host {
  readonly name: string;
  readonly version: string;
  /** Tried under a bound that no known host has: it is told, and decides nothing. */
  readonly probe?: true;
  readonly grade: (task: ParityTask) => Promise<GradedItems>;
}

/**
 * Grades the conformance corpus on every host that is here, prints the table and puts it into README.md. Returns
 * whether all hosts agree.
 */
async function run(): Promise<boolean> {
  await generate();
  const task = await readTask();
  console.log(`${task.items.length} programs`);
  const runs: HostRun[] = [];
  const probes = new Set<string>();
  for (const host of await findHosts()) {
    if (typeof host === 'string') {
      console.log(host);
      continue;
    }
    const { name, version } = host;
    if (host.probe === true) probes.add(name);
    const started = performance.now();
    try {
      runs.push({ name, version, graded: await host.grade(task) });
    } catch (error) {
      runs.push({ name, version, failure: String(error) });
    }
    console.log(`${name} ${version}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  const compared = compareHosts(runs);
  for (const { name, graded } of runs)
    for (const difference of listDifferences(resultsOf(runs[0]?.graded), resultsOf(graded)))
      console.log(`${name}: ${difference}`);
  const text = parityText(compared, task.items.length, new Date().toISOString().slice(0, 10));
  console.log(`\n${text}`);
  await writeReadme(text);
  return compared.every(
    ({ differences, failure, name }) => probes.has(name) || (failure === undefined && differences.length === 0),
  );
}

function resultsOf(graded: GradedItems = {}): Results {
  return Object.fromEntries(Object.entries(graded).map(([id, { result }]) => [id, result]));
}

/** The hosts, the one that the others are compared with first; a line for each that is not here. */
async function findHosts(): Promise<readonly (Host | string)[]> {
  const node: Host = { name: 'Node', version: process.versions.node, grade: gradeHere };
  return [
    node,
    findBrowserHost('chromium', 'Chromium'),
    findBrowserHost('firefox', 'Firefox'),
    ...(await findWebKitHosts()),
  ];
}

function findBrowserHost(browser: BrowserName, name: string): Host | string {
  const program = findBrowser(browser);
  if (program === undefined) return `${name} is not on this machine: skipped.`;
  return {
    name,
    version: versionOf(program),
    grade: (task) => gradeInPage(task, (address) => openInBrowser(browser, address)),
  };
}

async function findWebKitHosts(): Promise<readonly (Host | string)[]> {
  const webkit = findWebKit();
  if (webkit === undefined)
    return ['WebKitGTK is not on this machine (Debian: libwebkit2gtk-4.1-0 and xvfb): skipped.'];
  const version = await readWebKitVersion(webkit);
  const host = (name: string, stackBytes?: number): Host => ({
    name,
    version,
    ...(stackBytes === undefined ? {} : { probe: true }),
    grade: (task) => gradeInPage(task, (address) => openInWebKit(webkit, address, stackBytes)),
  });
  return [host('WebKitGTK'), host('WebKitGTK, stack of 512 KB as in Safari', safariStackBytes)];
}

/** The first number that a program says of itself. */
function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version';
}

async function gradeHere(task: ParityTask): Promise<GradedItems> {
  const engine = await createNodeEngine(`${generatedFolder}/engine/engine.wasm`, task.build.submissionGuest);
  return gradeItems(engine, task.bundles.map(toModuleInNode), task, async () => undefined);
}

async function readTask(): Promise<ParityTask> {
  const items = await readCorpus();
  const fixture = await buildFixture();
  const slugs = [...new Set(items.map(({ slug }) => slug))].filter((slug) => slug !== fixture.slug);
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(`${generatedFolder}/${path}`, 'utf8'));
  return {
    build: (await read('engine/engine.json')) as EngineBuild,
    bundles: [
      fixture,
      ...(await Promise.all(slugs.map((slug) => read(`graders/${slug}.json`) as Promise<GraderBundle>))),
    ],
    items,
  };
}

async function writeReadme(text: string): Promise<void> {
  const path = `${root}README.md`;
  const filled = fillParity(await readFile(path, 'utf8'), text);
  if (filled === undefined) {
    console.log('README.md has no <!-- parity --> … <!-- /parity -->: the table was only printed.');
    return;
  }
  await writeFile(path, await format(filled, { ...(await resolveConfig(path)), filepath: path }));
}

process.exitCode = (await run()) ? 0 : 1;

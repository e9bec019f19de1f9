import { generate } from '#build/generate';
import { root } from '#build/paths';
import { measureBatch } from '../tests/support/measure-batch.ts';
import type { BatchRun } from '../tests/support/measure-batch.ts';
import { measureBrowser } from './browser.ts';
import { measureFailing, measureThroughput, measureWarm } from './engine.ts';
import { loadLimit } from './limit.ts';
import { preparePeers, samplePath } from './peers.ts';
import { sayWhere, writeReadme } from './readme.ts';
import { measureProcess } from '../tests/support/measure-process.ts';
import type { ProcessRun } from '../tests/support/measure-process.ts';
import { failingSamples, passingSamples } from './samples.ts';
import { measureServer, partNames } from './server/run.ts';
import { fullSizes, smallSizes } from './server/sizes.ts';
import { formatMs, median } from './statistics.ts';

/** Measures ours, the peers and the limit in one run and prints Markdown; `--readme` also puts it into README.md. */
async function run(): Promise<void> {
  await generate();
  const passing = await passingSamples();
  const failing = await failingSamples();
  const limits = new Map(await Promise.all(passing.map(async ({ slug }) => [slug, await loadLimit(slug)] as const)));

  const warm = await measureWarm(passing, limits);
  const failed = await measureFailing(failing);
  const one = await measureThroughput(passing, 1);
  const two = await measureThroughput(passing, 2);
  const peers = await preparePeers(passing);
  const cold = await repeat(3, ({ file, seed, slug }) =>
    measureProcess('node', [`${root}bench/cold.ts`, slug, seed, file, samplePath(slug)]),
  );
  const nodeTest = await repeat(3, peers.nodeTest);
  const vitest = await repeat(3, peers.vitest);
  const browser = await measureBrowser(passing);
  const batches: BatchRun[] = [];
  for (const submissions of [1_000, 10_000, 100_000]) batches.push(await measureBatch(submissions));

  async function repeat(
    times: number,
    measure: (sample: (typeof passing)[number]) => Promise<ProcessRun>,
  ): Promise<ProcessRun> {
    const runs: ProcessRun[] = [];
    for (let round = 0; round < times; round += 1) for (const sample of passing) runs.push(await measure(sample));
    return {
      ms: median(runs.map(({ ms }) => ms)),
      peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
    };
  }

  const ratio = (ms: number): string => `${(ms / warm.ours).toFixed(1)}x`;
  const rows = [
    [
      'no isolation at all (the limit), warm',
      `${formatMs(warm.limit)} ms`,
      `${(warm.limit / warm.ours).toFixed(2)}x`,
      '',
    ],
    ['**ours, warm**', `**${formatMs(warm.ours)} ms**`, '1x', ''],
    ['ours against the limit', '', `**${(warm.ours / warm.limit).toFixed(1)}x the limit**`, ''],
    [
      `ours, failing, with its story (${failing.length} mutants)`,
      `median ${formatMs(failed.median)} ms, p95 ${formatMs(failed.p95)} ms`,
      ratio(failed.median),
      '',
    ],
    [
      'ours, cold: process start to first verdict',
      `${formatMs(cold.ms)} ms`,
      ratio(cold.ms),
      `${Math.round(cold.peakMegabytes)} MB`,
    ],
    [
      '`node --test`, one process a submission',
      `${formatMs(nodeTest.ms)} ms`,
      ratio(nodeTest.ms),
      `${Math.round(nodeTest.peakMegabytes)} MB`,
    ],
    [
      '`vitest run`, one process a submission',
      `${formatMs(vitest.ms)} ms`,
      ratio(vitest.ms),
      `${Math.round(vitest.peakMegabytes)} MB`,
    ],
    ['ours, 1 worker', `${one.toFixed(0)} a second`, '', ''],
    ['ours, 2 workers', `${two.toFixed(0)} a second`, `${(two / one).toFixed(2)}x 1 worker`, ''],
    ...batches.map(({ peakMegabytes, perSecond, submissions }) => [
      `\`gerbang grade\` over ${submissions.toLocaleString('en')} light submissions`,
      `${perSecond.toFixed(0)} a second`,
      '',
      `${Math.round(peakMegabytes)} MB`,
    ]),
    [
      'press "Periksa" to verdict on screen, Chromium',
      `median ${formatMs(browser.click.median)} ms, p95 ${formatMs(browser.click.p95)} ms`,
      '',
      '',
    ],
    ['Lighthouse performance, median of 5 (home, lesson, rule)', browser.lighthouse.join(', '), '', ''],
  ];
  const table = [
    '| what | time | ratio to ours | peak memory |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  const text = [
    `\`npm run bench\` ${sayWhere()}. Means over ${passing.length} exercise(s) of medians; times on a shared machine mean little, the ratios of one run mean more.`,
    '',
    ...table,
  ].join('\n');
  console.log(text);
  if (process.argv.includes('--readme')) await writeReadme('bench', text);
}

/** What the arguments ask for: `server [part …] [--small]`, or everything. */
async function choose([what, ...rest]: readonly string[]): Promise<void> {
  const wanted = partNames.filter((name) => rest.includes(name));
  const unknown = rest.filter((name) => !partNames.some((known) => known === name));
  if ((what !== undefined && what !== 'server') || unknown.length > 0)
    throw new Error(`npm run bench -- [server [${partNames.join('] [')}]] [--small] [--readme]; not ${argv.join(' ')}`);
  if (what === undefined) await run();
  else await generate();
  const sizes = process.argv.includes('--small') ? smallSizes : fullSizes;
  const text = await measureServer(wanted.length === 0 ? partNames : wanted, sizes);
  console.log(text);
  if (process.argv.includes('--readme')) await writeReadme('bench-server', text);
}

const argv = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
await choose(argv);

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '#build/paths';
import { measureProcess } from './measure-process.ts';

/** One run of the real command over a class. */
export interface BatchRun {
  readonly submissions: number;
  readonly perSecond: number;
  readonly peakMegabytes: number;
}

/**
 * Runs `gerbang grade` over JSON Lines of so many submissions, all different, each of a learner of its own.
 * They fail at their first check: what is measured is what a batch keeps, not what an exercise asks.
 */
export async function measureBatch(submissions: number): Promise<BatchRun> {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-batch-'));
  try {
    const input = join(folder, 'class.jsonl');
    await writeClass(input, submissions);
    const { ms, peakMegabytes } = await measureProcess('node', [
      `${root}bin/gerbang.js`,
      'grade',
      input,
      '--out',
      join(folder, 'out'),
    ]);
    return { submissions, perSecond: submissions / (ms / 1000), peakMegabytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes so many submissions as JSON Lines. */
export async function writeClass(path: string, submissions: number): Promise<void> {
  const stream = createWriteStream(path);
  for (let index = 0; index < submissions; index += 1) {
    const source = `export const design = { product: 'REST', number: ${index} };\n`;
    const line = JSON.stringify({ exercise: 'pilih-produk-api', learner: `p${index}`, source });
    if (!stream.write(`${line}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await finished(stream);
}

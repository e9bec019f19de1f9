import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { root } from '#build/paths';
import { measureProcess } from '../tests/support/measure-process.ts';
import type { ProcessRun } from '../tests/support/measure-process.ts';
import type { BenchSample } from './samples.ts';

const folder = `${root}.gerbang/bench`;

/** Where the text of an exercise's sample is written. */
export function samplePath(slug: string): string {
  return `${folder}/${slug}.ts`;
}

/** Files with which test runners ask the same checks of one submission, in their own process. */
export interface Peers {
  readonly nodeTest: (sample: BenchSample) => Promise<ProcessRun>;
  readonly vitest: (sample: BenchSample) => Promise<ProcessRun>;
}

/** Bundles the checks once, which favours the peers: they neither strip types nor resolve our modules. */
export async function preparePeers(samples: readonly BenchSample[]): Promise<Peers> {
  await mkdir(folder, { recursive: true });
  for (const { file, slug, text } of samples) {
    await build({
      stdin: {
        contents: `export { createLimit } from './bench/limit-of.ts'; export * as grading from '#graders/${slug}/grader.ts'; export * as course from '#exercises/${slug}/types.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      outfile: `${folder}/${slug}.mjs`,
      logLevel: 'error',
    });
    await writeFile(samplePath(slug), text);
    const body = `
import { readFileSync } from 'node:fs';
import { createLimit, course, grading } from './${slug}.mjs';
test('passes', async () => {
  const files = { '${file}': readFileSync(new URL('./${slug}.ts', import.meta.url), 'utf8') };
  const status = await createLimit(grading.grader, course)({ files, seed: process.env.GERBANG_SEED });
  if (status !== 'passed') throw new Error(status);
});`;
    await writeFile(`${folder}/${slug}.node.mjs`, `import { test } from 'node:test';${body}`);
    await writeFile(`${folder}/${slug}.vitest.mjs`, `import { test } from 'vitest';${body}`);
  }
  await writeFile(
    `${folder}/vitest.config.mjs`,
    "export default { test: { include: ['**/*.vitest.mjs'], watch: false } };",
  );
  return {
    nodeTest: ({ seed, slug }) =>
      measureProcess('node', ['--test', `${folder}/${slug}.node.mjs`], { GERBANG_SEED: seed }),
    vitest: ({ seed, slug }) =>
      measureProcess(
        'vitest',
        ['run', '--root', folder, '--config', `${folder}/vitest.config.mjs`, `${slug}.vitest.mjs`],
        { GERBANG_SEED: seed },
      ),
  };
}

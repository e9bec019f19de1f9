import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { deepest } from './nesting.testdata.ts';

/** Parses on a thread with a stack of this size. V8's own default is about one megabyte. */
async function parseWith(stackSizeMb: number, sources: readonly string[]): Promise<readonly unknown[]> {
  const worker = new Worker(new URL('../../tests/support/transpile-worker.ts', import.meta.url), {
    workerData: sources,
    resourceLimits: { stackSizeMb },
  });
  const [answers] = (await once(worker, 'message')) as [readonly unknown[]];
  await worker.terminate();
  return answers;
}

const named = (answers: readonly unknown[]) => deepest.map(([name], index) => [name, answers[index]]);
const sources = deepest.map(([, source]) => source);

test('what the scan accepts is parsed the same on half of the smallest stack that a host has and on a large one', async () => {
  const large = named(await parseWith(16, sources));
  expect(named(await parseWith(0.6, sources))).toEqual(large);
  expect(large.filter(([, answer]) => JSON.stringify(answer).includes('nesting'))).toEqual([]);
  expect(large.filter(([, answer]) => JSON.stringify(answer) === '{"kind":"transpiled"}').length).toBeGreaterThan(
    deepest.length / 2,
  );
});

test('a stack that is too small shows: it is the bounds that keep a parser from its end', async () => {
  const answers = await parseWith(0.3, sources);
  expect(answers.filter((answer) => JSON.stringify(answer).includes('nesting')).length).toBeGreaterThan(0);
});

import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { variantSeed } from '#course';
import type { Verdict } from '#verdict';
import type { PoisonedTask } from './poisoned/grade.worker.ts';
import { unreliable } from './poisoned/poison.ts';
import { root } from './project-files.ts';

async function gradeInOwnRealm(task: PoisonedTask): Promise<readonly string[]> {
  const worker = new Worker(new URL('./poisoned/grade.worker.ts', import.meta.url), { workerData: task });
  const [verdicts] = (await once(worker, 'message')) as [readonly string[]];
  await worker.terminate();
  return verdicts;
}

const slugs = (await readdir(`${root}exercises`)).sort();

test('there are functions to poison and exercises to grade', () => {
  expect(unreliable.length).toBeGreaterThan(35);
  expect(slugs.length).toBeGreaterThan(0);
});

describe.each(slugs)('world and grader of %s', (slug) => {
  test('give the same verdicts where everything unreliable throws', async () => {
    const folder = `${root}exercises/${slug}/`;
    const language = (await readdir(folder)).find((name) => name.startsWith('reference.'))?.split('.')[1] ?? '';
    const mutants = (await readdir(`${folder}mutants`)).sort().map((name) => `mutants/${name}`);
    const names = [`reference.${language}`, `starter.${language}`, ...mutants];
    const sources = await Promise.all(names.map((name) => readFile(`${folder}${name}`, 'utf8')));
    const task = { slug, sources, seed: variantSeed(slug, '(poisoned host)', 0) };

    const [healthy, poisoned] = await Promise.all([
      gradeInOwnRealm({ ...task, poisoned: false }),
      gradeInOwnRealm({ ...task, poisoned: true }),
    ]);

    expect(poisoned).toEqual(healthy);
    const verdicts = poisoned.map((verdict) => JSON.parse(verdict) as Verdict);
    expect(verdicts[0]?.status).toBe('passed');
    expect(verdicts.slice(1).filter(({ status }) => status !== 'failed')).toEqual([]);
    expect(verdicts.flatMap(({ checks }) => checks).some(({ evidence }) => evidence !== undefined)).toBe(true);
  });
});

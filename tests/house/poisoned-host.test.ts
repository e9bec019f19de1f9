import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { variantSeed } from '#course';
import type { Verdict } from '#verdict';
import { readWrittenPrograms } from '../support/programs.ts';
import type { PoisonedTask } from './poisoned/grade.worker.ts';
import { unreliable } from './poisoned/poison.ts';

async function gradeInOwnRealm(task: PoisonedTask): Promise<readonly string[]> {
  const worker = new Worker(new URL('./poisoned/grade.worker.ts', import.meta.url), { workerData: task });
  const [verdicts] = (await once(worker, 'message')) as [readonly string[]];
  await worker.terminate();
  return verdicts;
}

const programs = await readWrittenPrograms();
const slugs = [...new Set(programs.map(({ slug }) => slug))];

test('there are functions to poison and exercises to grade', () => {
  expect(unreliable.length).toBeGreaterThan(35);
  expect(slugs.length).toBeGreaterThan(0);
});

/** What the reference, the starter and the mutants hand in for a variant, the reference first. */
function listSources(slug: string, seed: string): readonly string[] {
  const kinds = ['reference', 'starter', 'mutant'] as const;
  const own = kinds.flatMap((kind) => programs.filter((program) => program.slug === slug && program.kind === kind));
  // A program that shows a stack shows what the poison puts there.
  return own.flatMap(({ write }) => {
    const text = write(seed);
    return text === null || text.includes('.stack') ? [] : [text];
  });
}

describe.each(slugs)('world and grader of %s', (slug) => {
  test('give the same verdicts where everything unreliable throws', async () => {
    const seed = variantSeed(slug, '(poisoned host)', 0);
    const sources = listSources(slug, seed);
    const task = { slug, sources, seed };

    const [healthy, poisoned] = await Promise.all([
      gradeInOwnRealm({ ...task, poisoned: false }),
      gradeInOwnRealm({ ...task, poisoned: true }),
    ]);

    expect(poisoned).toEqual(healthy);
    const verdicts = poisoned.map((verdict) => JSON.parse(verdict) as Verdict);
    expect(verdicts.length).toBeGreaterThan(20);
    expect(verdicts[0]?.status).toBe('passed');
    const badlyOff = verdicts.slice(1).filter(({ checks }) => checks.every(({ outcome }) => outcome === 'pass'));
    expect(badlyOff).toEqual([]);
    // A design has no runs to tell of.
    const told = verdicts.flatMap(({ checks }) => checks).some(({ evidence }) => evidence !== undefined);
    expect(told).toBe(slug !== 'pilih-produk-api');
  });
});

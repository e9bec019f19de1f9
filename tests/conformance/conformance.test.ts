import { availableParallelism } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { findBrowser } from '#build/browsers';
import { gradeInBrowser } from './browser-run.ts';
import { readCorpus } from './corpus.ts';
import { buildFixture } from './fixture.ts';
import { gradeInNode } from './node-run.ts';
import { listDifferences } from './results.ts';
import type { Results } from './results.ts';

const items = await readCorpus();
const fixture = await buildFixture();

// Each host grades the corpus once: several workers in Node, one in Firefox, one in Chromium and there the other way
// round. That all agree says that neither host nor order nor the number of workers matters.
const inHost = { firefox: items, chromium: items.toReversed() } as const;

let expected: Results;
beforeAll(async () => {
  expected = await gradeInNode(items, fixture, Math.max(2, availableParallelism()));
});

test('the corpus has hostile programs, programs of every kind and submissions of two files', () => {
  const count = (start: string): number => items.filter(({ id }) => id.startsWith(start)).length;
  expect(count('hostile/')).toBeGreaterThanOrEqual(80);
  expect(count('fixture/')).toBeGreaterThanOrEqual(10);
  expect(items.some(({ id }) => id.endsWith('/reference.ts'))).toBe(true);
  expect(items.some(({ id }) => id.includes('/mutants/'))).toBe(true);
  expect(items.some(({ files }) => Object.keys(files).length === 2)).toBe(true);
  expect(Object.keys(expected)).toHaveLength(items.length);
});

test('every item has a verdict, and not all the same one', () => {
  expect(Object.entries(expected).filter(([, result]) => !result.startsWith('{"checks":'))).toEqual([]);
  expect(new Set(Object.values(expected)).size).toBeGreaterThan(items.length / 2);
});

// Each browser keeps one core busy: the two run side by side.
for (const name of ['firefox', 'chromium'] as const) {
  const missing = findBrowser(name) === undefined;
  if (missing && name !== 'chromium') console.warn(`SKIPPED: there is no ${name} on this machine`);
  const inBrowser = { concurrent: true, skip: missing && name !== 'chromium' };
  test(`in ${name}, bytes and fuel are those of several workers in Node`, inBrowser, async () => {
    expect(listDifferences(expected, await gradeInBrowser(name, inHost[name], fixture))).toEqual([]);
  });
}

test('a difference is found and shown', () => {
  const [id = '', result = ''] = Object.entries(expected)[0] ?? [];
  const changed = { ...expected, [id]: result.replace('"fuel":', '"fuel":1') };
  expect(listDifferences(expected, changed)).toEqual([expect.stringContaining(id)]);
});

import { expect, test } from 'vitest';
import { variantSeed } from '#course';
import { findTooDeep } from '../../src/engine/nesting.ts';
import { readWrittenPrograms } from '../support/programs.ts';

/** A third of what a submission may have: whoever writes an answer never meets the bound. */
const brackets = 27;

test('no program of any exercise nests to a third of the bound', async () => {
  const texts = (await readWrittenPrograms()).map(({ path, slug, write }) => {
    for (let variant = 0; variant < 1000; variant += 1) {
      const text = write(variantSeed(slug, 'depth', variant));
      if (text !== null) return { path, text };
    }
    throw new Error(`${path} applies to no variant`);
  });
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(({ text }) => findTooDeep(text, brackets) !== undefined).map(({ path }) => path)).toEqual([]);
});

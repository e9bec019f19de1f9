import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { hashInputs, isFresh, markFresh } from './freshness.ts';
import { generate } from './generate.ts';
import { holdPages } from './hold-pages.ts';
import { generatedFolder, root } from './paths.ts';
import { precompress } from './precompress.ts';

/** The built site. */
export const siteFolder = join(root, 'dist');

/** What the site is made of: a change in any of it makes the build stale. */
const inputs = [
  'src',
  'public',
  'lessons',
  'exercises',
  'graders',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];
const irrelevant = /\/(solutions|mutants|degenerates)\/|\.test\.tsx?$|^src\/(cli|server)\//;

/** Whether `dist/` was built from the sources as they are now. */
export async function isSiteFresh(): Promise<boolean> {
  return isFresh(siteFolder, await hashInputs(inputs, irrelevant));
}

/**
 * Builds the whole site into `dist/`: derived files, pages, reference solutions, compressed copies. Throws
 * with a message for the author where a source is wrong or a page breaks the rules of {@link holdPages}.
 */
export async function buildSite(): Promise<void> {
  const hash = await hashInputs(inputs, irrelevant);
  await generate();
  await build({ root, logLevel: 'warn', mode: 'production' });
  await cp(join(generatedFolder, 'reference'), join(siteFolder, 'reference'), { recursive: true });
  await holdPages(siteFolder);
  await precompress(siteFolder);
  await markFresh(siteFolder, hash);
}

if (import.meta.main) await buildSite();

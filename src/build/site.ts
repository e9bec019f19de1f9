import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { hashInputs, isFresh, markFresh } from './freshness.ts';
import { generate } from './generate.ts';
import { holdPages } from './hold-pages.ts';
import { generatedFolder, root } from './paths.ts';
import { writePictures } from './pictures.ts';
import { precompress } from './precompress.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { readSiteOrigin } from './site-origin.ts';
import { writeMarkdown } from './markdown.ts';

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
  return isFresh(siteFolder, await hashSite());
}

/** The hash of everything that the site is made of: its sources, and the origin that it names itself by. */
async function hashSite(): Promise<string> {
  return `${await hashInputs(inputs, irrelevant)} ${readSiteOrigin()}`;
}

/**
 * Builds the whole site into `dist/`: derived files, pages, reference solutions, compressed copies. Throws
 * with a message for the author where a source is wrong or a page breaks the rules of {@link holdPages}.
 */
export async function buildSite(): Promise<void> {
  const hash = await hashSite();
  await generate();
  await build({ root, logLevel: 'warn', mode: 'production' });
  await cp(join(generatedFolder, 'reference'), join(siteFolder, 'reference'), { recursive: true });
  await writePictures(siteFolder);
  await holdPages(siteFolder);
  await writeMarkdown(siteFolder);
  await writeSearchIndex(siteFolder);
  await writeServiceWorker(siteFolder);
  await precompress(siteFolder);
  await markFresh(siteFolder, hash);
}

if (import.meta.main) await buildSite();

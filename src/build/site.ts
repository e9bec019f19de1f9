import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { markFresh } from './freshness.ts';
import { generate } from './generate.ts';
import { holdPages } from './hold-pages.ts';
import { generatedFolder, root } from './paths.ts';
import { writePictures } from './pictures.ts';
import { precompress } from './precompress.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { hashSite, siteFolder } from './site-freshness.ts';
import { writeMarkdown } from './markdown.ts';

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

import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isSiteFresh, siteFolder } from '#build/site-freshness';

type Tree = Parameters<typeof selectAll>[1];
export type Element = ReturnType<typeof selectAll>[number];

/** A page of the built site: its clean address and what it is made of. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
  readonly find: (selector: string) => readonly Element[];
}

const parser = unified().use(rehypeParse);

/**
 * Every page of `dist/`, the 404 page included, parts that a page fetches left out. Throws where the build is older
 * than the sources.
 */
export async function readPages(): Promise<readonly SitePage[]> {
  if (!(await isSiteFresh())) throw new Error('dist/ is not built from the sources as they are: npm run build');
  const pages: SitePage[] = [];
  for await (const name of glob('**/*.html', { cwd: siteFolder }))
    if (!name.endsWith('potongan.html')) pages.push(await readPage(name));
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One file of the built site as a page. */
export async function readPage(name: string): Promise<SitePage> {
  const html = await readFile(join(siteFolder, name), 'utf8');
  const tree: Tree = parser.parse(html);
  const clean = `/${name.replaceAll('\\', '/')}`.replace(/\.html$/, '').replace(/\/index$/, '');
  return { path: clean === '' ? '/' : clean, html, find: (selector) => selectAll(selector, tree) };
}

/** An attribute as text; undefined where the element does not have it. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

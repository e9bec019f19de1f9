import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { glossary } from '#ui/glossary/glossary.ts';

/** Pages whose text is nobody's aim, or stands elsewhere: the glossary is indexed term by term. */
const skipped = /^(404|index|glosarium|aturan|luring)\.html$|\/potongan\.html$/;

/** What stands in the text and is not of it. */
const excludeSelectors = [
  'svg',
  'script',
  'nav',
  'dialog',
  'aside.rule',
  '.severity',
  '.links',
  '.take',
  'gerbang-questions',
  '[hidden]',
];

/**
 * Indexes lessons, rules, exercises and terms of the built site in `folder` with Pagefind, Indonesian stems included, and
 * writes the index to `pagefind/` in it. Throws where a page cannot be indexed or there are none.
 */
export async function writeSearchIndex(folder: string): Promise<void> {
  const index = (await createIndex({ rootSelector: 'main', excludeSelectors, forceLanguage: 'id' })).index;
  if (index === undefined) throw new Error('Pagefind did not start: is its package for this platform installed?');
  try {
    let pages = 0;
    for await (const name of glob('**/*.html', { cwd: folder })) {
      if (skipped.test(name)) continue;
      const content = nameByTitle(await readFile(join(folder, name), 'utf8'));
      refuse(await index.addHTMLFile({ url: `/${name.replace(/\.html$/, '')}`, content }));
      pages += 1;
    }
    if (pages === 0) throw new Error(`There are no pages to search in ${folder}.`);
    for (const { definition, id, otherNames, term } of glossary)
      refuse(
        await index.addCustomRecord({
          url: `/glosarium#${id}`,
          content: `${[term, ...otherNames].join(', ')}. ${definition.replaceAll('`', '')}`,
          language: 'id',
          meta: { title: term },
        }),
      );
    const written = await index.getFiles();
    refuse(written);
    for (const { content, path } of written.files) await writeUsed(join(folder, 'pagefind'), path, content);
  } finally {
    await close();
  }
}

/** Pagefind calls a page by its first heading, which a workspace has outside of its text: the title then says it. */
function nameByTitle(html: string): string {
  if (/<main[^>]*>[\s\S]*<h1[\s>]/.test(html)) return html;
  const title = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/.exec(html)?.[1] ?? '';
  return html.replace(/<main[^>]*>/, (main) => `${main}<h1>${title}</h1>`);
}

/** Pagefind brings user interfaces of its own: the site has one. */
async function writeUsed(folder: string, path: string, content: Uint8Array): Promise<void> {
  if (/-ui\.|pagefind-(ui|highlight)/.test(path)) return;
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}

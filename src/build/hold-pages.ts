import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a page may not contain, because the content security policy forbids it or because it leaves this origin. */
const forbidden: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/<script(?![^>]*\ssrc=)[^>]*>/i, 'a script without src'],
  [/<style[\s>]/i, 'a <style> element'],
  [/<[a-z][^>]*\sstyle\s*=/i, 'a style attribute'],
  [/<[a-z][^>]*\son[a-z]+\s*=/i, 'an event handler attribute'],
  [
    /<(?:script|img|iframe|audio|video|source|embed|object)\b[^>]*\s(?:src|srcset|data)=["']?(?:https?:)?\/\//i,
    'something loaded from another origin',
  ],
  [
    /<link\b(?![^>]*\srel=["']?(?:canonical|alternate)\b)[^>]*\shref=["']?(?:https?:)?\/\//i,
    'something loaded from another origin by a link element',
  ],
  [/<form\b[^>]*\saction=["']?(?:https?:)?\/\//i, 'a form that leaves this origin'],
];

/** Everything in a page that the rules forbid, one line each. Text inside comments and elements counts only as markup. */
export function findPageFaults(html: string): readonly string[] {
  return forbidden.flatMap(([pattern, why]) => {
    const found = pattern.exec(html)?.[0];
    return found === undefined ? [] : [`${why}: ${found.slice(0, 120)}`];
  });
}

/** Checks every page of a built site. Throws with all that is forbidden, or where there are no pages to check. */
export async function holdPages(folder: string): Promise<void> {
  const faults: string[] = [];
  let pages = 0;
  for await (const name of glob('**/*.html', { cwd: folder })) {
    pages += 1;
    const html = await readFile(join(folder, name), 'utf8');
    faults.push(...findPageFaults(html).map((fault) => `${name}: ${fault}`));
  }
  if (pages === 0) throw new Error(`There are no pages in ${folder}.`);
  if (faults.length > 0) throw new Error(`Pages break the content security policy:\n${faults.join('\n')}`);
}

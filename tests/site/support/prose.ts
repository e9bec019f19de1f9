import { readFile, glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { toText } from 'hast-util-to-text';
import { root } from '#build/paths';
import type { Element, SitePage } from './pages.ts';

/** A piece of Indonesian text and where it stands. */
export interface Prose {
  readonly where: string;
  readonly text: string;
}

const blocks = 'main :is(p, li, td, th, h1, h2, h3, figcaption, summary, legend, label, dt, dd, title, desc)';
const codeLike = ['pre', 'code', 'script', 'style'];
const codeClasses = new Set<string | number>(['mono', 'id', 'rule-id']);

/** The text of a page, block by block, without code, addresses and names of rules. A block inside another is its part. */
export function proseOfPage(page: SitePage): readonly Prose[] {
  return page
    .find(blocks)
    .filter((element) => !element.children.some((child) => child.type === 'element' && isBlock(child)))
    .map((element) => ({ where: page.path, text: clean(toText(withoutCode(element))) }))
    .filter(({ text }) => text !== '');
}

const blockNames = new Set([
  'p',
  'li',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'div',
  'dl',
  'table',
  'form',
  'fieldset',
]);

function isBlock({ tagName }: Element): boolean {
  return blockNames.has(tagName);
}

/** Elements that the page sets apart from the text before them. */
const apart = new Set(['span', 'option', 'select', 'label', 'input', 'button', 'br']);
const blank = { type: 'text' as const, value: ' ' };

/** Code is what one cannot spell: a mark stands for it, so that the sentence around it keeps its length. */
function withoutCode(element: Element): Element {
  return {
    ...element,
    children: element.children.flatMap((child): Element['children'] => {
      if (child.type !== 'element') return [child];
      if (codeLike.includes(child.tagName)) return [{ type: 'text' as const, value: ' §' }];
      const { className } = child.properties;
      if (Array.isArray(className) && className.some((name) => codeClasses.has(name))) return [];
      const inner = withoutCode(child);
      return apart.has(child.tagName) ? [blank, inner, blank] : [inner];
    }),
  };
}

/** Every text in the project's files of sentences (`*.id.ts`), with the templates' gaps left out. */
export async function proseOfSentences(): Promise<readonly Prose[]> {
  const found: Prose[] = [];
  for await (const name of glob('{src,exercises,graders,lessons}/**/*.id.{ts,tsx}', { cwd: root })) {
    const text = await readFile(join(root, name), 'utf8');
    found.push(...readStrings(text).map((string) => ({ where: name, text: clean(string) })));
  }
  return found.filter(({ text }) => /\s/.test(text));
}

function readStrings(source: string): readonly string[] {
  const { tokens } = parse(source, { sourceType: 'module', plugins: ['typescript', 'jsx'], tokens: true });
  return (tokens ?? []).flatMap((token: { readonly type: { readonly label?: string }; readonly value?: unknown }) =>
    ['string', 'template'].includes(token.type.label ?? '') && typeof token.value === 'string' ? [token.value] : [],
  );
}

function clean(text: string): string {
  return text
    .replace(/`[^`]*`/g, ' § ')
    .replace(/https?:\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

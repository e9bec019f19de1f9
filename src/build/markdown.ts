import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownText as text } from './markdown.id.ts';
import { readSiteOrigin } from './site-origin.ts';

const toMarkdown = unified()
  .use(rehypeParse)
  .use(() => (tree: Root) => plainLesson(tree))
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, emphasis: '_' });

/** Writes each lesson of the built site in `folder` as plain Markdown, beside its page: `pelajaran/<slug>.md`. */
export async function writeMarkdown(folder: string): Promise<void> {
  let lessons = 0;
  for await (const name of glob('pelajaran/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name.replace(/\.html$/, '.md')), await lessonToMarkdown(html));
    lessons += 1;
  }
  if (lessons === 0) throw new Error(`There are no lessons in ${folder}.`);
}

/**
 * The text of a lesson's page as Markdown: rules as quotes, drawings and simulators as the words that tell of them,
 * questions as lists, links with the whole address.
 */
export async function lessonToMarkdown(html: string): Promise<string> {
  return String(await toMarkdown.process(html));
}

/** Replaces what only a page can be by what a text can be, and keeps nothing around the lesson. */
function plainLesson(tree: Root): Root {
  const main = select('main', tree);
  if (main === undefined) throw new Error('A lesson without <main>.');
  const drop = 'script, noscript, nav, .kicker, .facts, .take, [hidden], svg.sm';
  return { type: 'root', children: rewrite(main.children, new Set(selectAll(drop, main))) };
}

function rewrite(children: readonly ElementContent[], dropped: ReadonlySet<ElementContent>): ElementContent[] {
  return children.flatMap((child) => {
    if (dropped.has(child)) return [];
    if (child.type !== 'element') return [child];
    const plain = plainly(child);
    if (plain !== undefined) return plain;
    return [{ ...child, properties: absolute(child), children: rewrite(child.children, dropped) }];
  });
}

/** What an element becomes, or undefined where only its children change. */
function plainly(element: Element): ElementContent[] | undefined {
  const is = (selector: string): boolean => select(selector, { type: 'root', children: [element] }) === element;
  if (is('svg')) return drawing(element);
  if (is('a.term')) return element.children;
  if (is('aside.rule')) return [ruleQuote(element)];
  if (is('gerbang-simulator')) return [simulator(element)];
  if (is('form.q')) return question(element);
  if (is('figure.code')) return sample(element);
  if (is('gerbang-workspace')) return [exercise(element)];
  return undefined;
}

function drawing(svg: Element): ElementContent[] {
  const title = select('title', svg);
  const description = select('desc', svg);
  if (title === undefined) return [];
  const told = [title, description].flatMap((part) => (part === undefined ? [] : [words(part)]));
  return [quote(strong(text.drawing), ` ${told.join('. ')}`)];
}

function ruleQuote(aside: Element): Element {
  const link = select('a.id', aside);
  const id = link === undefined ? '' : words(link);
  const statement = select('p', aside);
  const anchor = make('a', [make('code', [id])], { href: `${readSiteOrigin()}/aturan/${id}` });
  return quote(strong(text.rule), ' ', anchor, `: ${statement === undefined ? '' : words(statement)}`);
}

function simulator(element: Element): Element {
  const title = select('h3', element);
  const fallback = select('.stage', element);
  return quote(strong(title === undefined ? '' : words(title)), `. ${fallback === undefined ? '' : words(fallback)}`);
}

function question(form: Element): ElementContent[] {
  const asked = select('legend h3', form);
  const options = selectAll('.opt', form).map((option) => {
    const label = select('label > span', option) ?? select('span', option) ?? option;
    return make('li', [words(label)]);
  });
  const places = selectAll('.opt:first-of-type option', form)
    .filter(({ properties }) => properties['value'] !== '')
    .map(words);
  return [
    make('h3', [asked === undefined ? '' : words(asked)]),
    ...(options.length > 0 ? [make('ul', options)] : []),
    ...(places.length > 0 ? [make('p', [`${text.places}: ${places.join(', ')}.`])] : []),
  ];
}

function sample(figure: Element): ElementContent[] {
  const side = select('.bar .side', figure);
  const code = select('pre code', figure);
  const note = select('figcaption', figure);
  return [
    ...(side === undefined ? [] : [make('p', [strong(words(side))])]),
    make('pre', [make('code', [code === undefined ? '' : toText(code, { whitespace: 'pre' })])]),
    ...(note === undefined ? [] : [make('p', [words(note)])]),
  ];
}

function exercise(element: Element): Element {
  const link = selectAll('a', element).find(({ properties }) => String(properties['href']).startsWith('/latihan/'));
  const title = select('h3', element);
  const name = title === undefined ? text.exercise : words(title);
  const address = link === undefined ? '' : String(link.properties['href']);
  return quote(strong(text.exercise), ': ', make('a', [name], { href: `${readSiteOrigin()}${address}` }));
}

function absolute({ properties, tagName }: Element): Element['properties'] {
  const href = properties['href'];
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return properties;
  return { ...properties, href: `${readSiteOrigin()}${href}` };
}

function words(element: Element): string {
  return toText(element).replace(/\s+/g, ' ').trim();
}

function quote(...children: readonly (Element | string)[]): Element {
  return make('blockquote', [make('p', children)]);
}

function strong(content: string): Element {
  return make('strong', [content]);
}

function make(
  tagName: string,
  children: readonly (Element | string)[],
  properties: Element['properties'] = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

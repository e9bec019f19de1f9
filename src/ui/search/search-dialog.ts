import { groupFound, splitExcerpt } from './results.ts';
import type { FoundGroup, FoundPage, FoundPlace } from './results.ts';
import css from './search.css?inline';
import { searchText as text } from './search.id.ts';

/** The part of Pagefind's API that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  readonly debouncedSearch: (
    query: string,
    options?: object,
    milliseconds?: number,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<FoundPage> }[] } | null>;
}

const most = 12;
const pauseMilliseconds = 150;

let dialog: HTMLDialogElement | undefined;
let pagefind: Promise<Pagefind> | undefined;

/** Opens the search over the page, built when it is asked for the first time. */
export function openSearch(): void {
  dialog ??= buildDialog();
  dialog.showModal();
  const field = fieldOf(dialog);
  field.focus();
  field.select();
}

function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const loading = (pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>);
  // A failed import is tried again at the next letter.
  loading.catch(() => (pagefind = undefined));
  return loading;
}

function buildDialog(): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const made = create('dialog', { class: 'search', 'aria-label': text.title });
  const field = create('input', {
    type: 'text',
    role: 'searchbox',
    'aria-label': text.label,
    placeholder: text.hint,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = create('button', { type: 'button', class: 'close' }, text.close);
  const status = create('p', { role: 'status' }, text.start);
  const results = create('div', { class: 'results' });
  const head = create('div', { class: 'head' });
  head.append(field, close);
  made.append(head, status, results);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // A link on this very page leads nowhere else: the search has to get out of its way.
    if (event.target === made || (event.target instanceof Element && event.target.closest('a') !== null)) made.close();
  });
  made.addEventListener('keydown', (event) => moveFocus(event, made));
  field.addEventListener('input', () => void search(field.value.trim(), status, results));
  document.body.append(made);
  return made;
}

async function search(query: string, status: HTMLElement, results: HTMLElement): Promise<void> {
  if (query === '') {
    status.textContent = text.start;
    results.replaceChildren();
    return;
  }
  if (results.childElementCount === 0) status.textContent = text.searching;
  try {
    const found = await (await loadPagefind()).debouncedSearch(query, {}, pauseMilliseconds);
    // Another letter was typed meanwhile: its own search answers.
    if (found === null) return;
    const pages = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
    const total = found.results.length;
    status.textContent =
      total === 0 ? text.none(query) : total > pages.length ? text.foundMost(pages.length, total) : text.found(total);
    results.replaceChildren(...groupFound(pages).map(showGroup));
  } catch {
    status.textContent = text.failed;
    results.replaceChildren();
  }
}

function showGroup({ kind, places }: FoundGroup): HTMLElement {
  const group = create('section', { 'aria-label': text.kinds[kind] });
  const list = create('ul');
  list.append(...places.map(showPlace));
  group.append(create('h2', {}, text.kinds[kind]), list);
  return group;
}

function showPlace({ excerpt, href, title }: FoundPlace): HTMLElement {
  const link = create('a', { href });
  const quote = create('span');
  quote.append(...splitExcerpt(excerpt).map((part) => (part.marked ? create('mark', {}, part.text) : part.text)));
  link.append(create('b', {}, title), quote);
  const item = create('li');
  item.append(link);
  return item;
}

/** Arrows go through field and results; Enter in the field opens the first. */
function moveFocus(event: KeyboardEvent, within: HTMLDialogElement): void {
  const stops = [fieldOf(within), ...within.querySelectorAll<HTMLElement>('.results a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (event.key === 'Enter' && at === 0 && !event.isComposing) stops[1]?.click();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || at < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}

function fieldOf(within: HTMLDialogElement): HTMLInputElement {
  return within.querySelector('input') as HTMLInputElement;
}

function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  words?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (words !== undefined) element.textContent = words;
  return element;
}

import { glossaryText } from './glossary-text.id.ts';
import css from './term-popover.css?inline';

/** What `/glosarium.json` holds: by id, the term and its definition. */
export type Definitions = Readonly<Record<string, readonly [term: string, definition: string]>>;

/** Space between a word and its definition, where the browser cannot place one by the other. */
const gap = 8;
const margin = 16;

let loading: Promise<Definitions> | undefined;
let loaded: Definitions | undefined;
let popover: HTMLElement | undefined;
let opened: HTMLAnchorElement | undefined;

/** The link whose definition is open. */
export function openTerm(): HTMLAnchorElement | undefined {
  return opened;
}

/** Opens a term's definition beside its link. Rejects where it cannot be loaded: the link stays a link. */
export async function showTerm(link: HTMLAnchorElement): Promise<void> {
  if (opened === link) return;
  hideTerm();
  opened = link;
  const late = loaded === undefined;
  const definitions = await loadDefinitions();
  const found = definitions[link.hash.slice(1)];
  if (found === undefined || opened !== link) return;
  const box = (popover ??= createPopover());
  fill(box, link, found, late);
  link.after(box);
  link.classList.add('shown');
  link.setAttribute('aria-describedby', 'makna-istilah');
  box.showPopover();
  if (!CSS.supports('anchor-name: --a')) place(box, link);
}

export function hideTerm(): void {
  popover?.hidePopover();
  forget();
}

/** Whether an event happened in the open definition or on the link that it belongs to. */
export function isWithin(target: EventTarget | null): boolean {
  return target instanceof Node && (popover?.contains(target) === true || opened?.contains(target) === true);
}

function forget(): void {
  opened?.classList.remove('shown');
  opened?.removeAttribute('aria-describedby');
  opened = undefined;
}

async function loadDefinitions(): Promise<Definitions> {
  loading ??= fetch('/glosarium.json').then((response) => {
    if (!response.ok) throw new Error(`The glossary answers ${response.status}.`);
    return response.json() as Promise<Definitions>;
  });
  try {
    return (loaded = await loading);
  } catch (error) {
    loading = undefined;
    forget();
    throw error;
  }
}

/** Spans only: the definition stands beside its link, inside a paragraph, so that Tab goes from one into the other. */
function createPopover(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const box = span('term-popover');
  box.popover = 'auto';
  // Closed by Escape or by a press elsewhere: the browser says so here.
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && !box.matches(':popover-open')) forget();
  });
  return box;
}

function fill(box: HTMLElement, link: HTMLAnchorElement, [term, definition]: Definitions[string], late: boolean) {
  const name = span('name', term);
  const meaning = span('meaning', ...withCode(definition));
  meaning.id = 'makna-istilah';
  // A description that comes after the focus would not be read.
  meaning.ariaLive = late ? 'polite' : 'off';
  const more = document.createElement('a');
  more.href = link.href;
  more.className = 'more';
  more.textContent = glossaryText.open;
  box.replaceChildren(name, meaning, more);
}

function withCode(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

function span(className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.append(...children);
  return made;
}

/** Under the word where there is room, over it otherwise, and never past the window's edge. */
function place(box: HTMLElement, link: HTMLElement): void {
  const word = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = word.bottom + gap + height < innerHeight || word.top < height + gap;
  box.style.left = `${Math.max(margin, Math.min(word.left, document.documentElement.clientWidth - width - margin))}px`;
  box.style.top = `${below ? word.bottom + gap : word.top - height - gap}px`;
}

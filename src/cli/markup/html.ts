import { stripVTControlCharacters } from 'node:util';

/** A piece of markup. Only {@link html} and {@link trusted} make one, so that no text becomes markup by accident. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Part[];

/** Markup from a template. Values are text and are escaped, unless they are markup themselves; undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, index) => text + render(parts[index])).join('') };
}

/** Markup that is ours already: a style sheet of the project, or what the chart library drew. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(render).join('');
  return escape(String(part));
}

/** A text from a learner or a file may hold anything: what a reader cannot see is shown as unknown. */
function escape(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A sentence whose `words between backticks` are code. */
export function prose(sentence: string): Html {
  return html`${sentence.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

import type { Place } from '../find-similar.ts';
import { number } from '../../grade/grade.id.ts';
import { text as words } from '../similar.id.ts';
import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';

/** Lines around a part that is alike, so that one sees where it stands. */
const contextLines = 1;
const mostLines = 120;

/** The lines of a text that a place stands on, numbered, the place itself marked. `offset` is where its file begins. */
export function excerpt(text: string, offset: number, place: Place): Html {
  const lines = text.slice(offset).split('\n');
  const first = Math.max(place.line - 1 - contextLines, 0);
  const last = Math.min(place.endLine + contextLines, lines.length, first + mostLines);
  const hidden = place.endLine + contextLines - last;
  let start = offset + lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  const rows = lines.slice(first, last).map((line, index) => {
    const row = numberedLine(line, start, first + index + 1, place);
    start += line.length + 1;
    return row;
  });
  return html`<pre>${rows}</pre>
    ${hidden > contextLines ? [html`<p class="more">… ${words.report.moreLines(number(hidden - contextLines))}</p>`] : []}`;
}

function numberedLine(line: string, start: number, at: number, place: Place): Html {
  const indent = line.length - line.trimStart().length;
  const from = Math.min(Math.max(place.start - start, indent), line.length);
  const to = Math.min(Math.max(place.end - start, from), line.length);
  const number = html`<span class="no">${at}</span>`;
  if (from === to) return html`<span class="line">${number}<span class="code">${line}</span></span>`;
  const code = html`${line.slice(0, from)}<mark>${line.slice(from, to)}</mark>${line.slice(to)}`;
  return html`<span class="line alike">${number}<span class="code">${code}</span></span>`;
}

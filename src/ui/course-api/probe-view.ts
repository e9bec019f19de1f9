import { el, icon } from '../workspace/dom.ts';
import { courseApiText as text } from './course-api.id.ts';
import type { Exchange, Send } from './exchange.ts';
import type { Judgement } from './judgement.ts';
import { tryProbe, type Probe } from './probe.ts';

/** The button that tries one rule, and what came of it. */
export interface ProbeView {
  readonly root: HTMLElement;
  /** Tries the rule and shows the outcome. Never rejects. */
  readonly run: () => Promise<Judgement['outcome']>;
}

/** Headers of which the rules speak. */
const tellingHeaders = [
  'content-type',
  'x-correlation-id',
  'idempotency-replayed',
  'retry-after',
  'location',
  'allow',
  'access-control-allow-origin',
  'cache-control',
];
/** Characters of a body that are shown. */
const mostShown = 1200;

export function createProbeView(probe: Probe, send: Send): ProbeView {
  const result = el('div', { class: 'probe-result', 'aria-live': 'polite' });
  const button = el(
    'button',
    { type: 'button', class: 'btn quiet s', 'aria-label': text.named(text.try, probe.rule), onclick: () => void run() },
    text.try,
  );

  async function run(): Promise<Judgement['outcome']> {
    button.disabled = true;
    result.replaceChildren(el('p', {}, text.working));
    try {
      const { exchanges, judgement } = await tryProbe(probe, send);
      result.replaceChildren(judgementView(judgement), exchangesView(exchanges));
      return judgement.outcome;
    } catch {
      // The browser says no more than that the request had no answer.
      result.replaceChildren(judgementView({ outcome: 'unclear', facts: [text.failed] }));
      return 'unclear';
    } finally {
      button.disabled = false;
      button.textContent = text.tryAgain;
      button.setAttribute('aria-label', text.named(text.tryAgain, probe.rule));
    }
  }
  return { root: el('div', { class: 'probe' }, button, result), run };
}

const marks = { obeys: 'check', breaks: 'cross', unclear: 'dash' } as const;

function judgementView({ facts, outcome }: Judgement): HTMLElement {
  return el(
    'div',
    { class: `judgement ${outcome}` },
    el('p', { class: 'judgement-word' }, icon(marks[outcome], 15), text.outcome[outcome]),
    el('ul', {}, ...facts.map((fact) => el('li', {}, fact))),
  );
}

function exchangesView(exchanges: readonly Exchange[]): HTMLElement {
  return el(
    'details',
    { class: 'more' },
    el('summary', {}, text.request),
    el('ol', { class: 'exchanges' }, ...exchanges.map((exchange) => el('li', {}, ...exchangeParts(exchange)))),
  );
}

/** One request and its answer, as they went over the wire: all of it is text. */
function exchangeParts({ headers, request, status, text: body }: Exchange): readonly HTMLElement[] {
  const sent = Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const session = request.session === false ? ` (${text.noSession})` : '';
  const got = tellingHeaders.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
  const pre = (lines: readonly string[]): HTMLElement => el('pre', { tabindex: 0 }, lines.join('\n'));
  return [
    pre([
      `${request.method} /api/v1/${request.path}${session}`,
      ...sent,
      ...(request.body === undefined ? [] : ['', cut(request.body)]),
    ]),
    pre([`HTTP ${status}`, ...got, '', body === '' ? text.emptyBody : cut(readable(body))]),
  ];
}

/** JSON with a line for each value; other text as it is. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}

function cut(body: string): string {
  return body.length <= mostShown ? body : `${body.slice(0, mostShown)}\n${text.cutBody(body.length)}`;
}

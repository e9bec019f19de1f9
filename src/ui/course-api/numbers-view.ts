import { limitsAnswerSchema, type LimitsAnswer } from '#contract';
import { callApi } from '../api/call.ts';
import { sayFailure } from '../api/failure-text.id.ts';
import { el } from '../workspace/dom.ts';
import { courseApiText as text } from './course-api.id.ts';

/** Capacity, limits and timeouts of this server, as it says them now. */
export async function numbersView(): Promise<readonly HTMLElement[]> {
  const outcome = await callApi({ path: 'limits', answer: limitsAnswerSchema });
  if (outcome.kind !== 'ok') return [el('p', { class: 'side-note', role: 'alert' }, sayFailure(outcome))];
  const { capacity, limits, timeouts } = outcome.value;
  return [
    capacityList(capacity),
    table(
      text.limits,
      [text.route, text.limit],
      limits.map((limit) => [limit.route, text.limitOf(limit.requests, limit.seconds, text.per[limit.per])]),
    ),
    table(
      text.timeouts,
      [text.layer, text.wait],
      timeouts.map(({ layer, milliseconds }) => [layer, text.milliseconds(milliseconds)]),
    ),
  ];
}

function capacityList(capacity: LimitsAnswer['capacity']): HTMLElement {
  const facts: readonly (readonly [string, string])[] = [
    [text.workers, String(capacity.workers)],
    [text.perVerdict, text.milliseconds(capacity.millisecondsPerVerdict)],
    [text.capacity, text.perSecond(capacity.verdictsPerSecond)],
    [text.waiting, text.submissions(capacity.waitingAtMost)],
  ];
  return el(
    'dl',
    { class: 'facts' },
    ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
  );
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly [route: string, value: string])[],
): HTMLElement {
  return el(
    'div',
    { class: 'table-frame', role: 'region', 'aria-label': caption, tabindex: 0 },
    el(
      'table',
      { class: 'list' },
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el(
        'tbody',
        {},
        ...rows.map(([name, value]) =>
          el('tr', {}, el('th', { scope: 'row' }, el('code', {}, name)), el('td', { class: 'num' }, value)),
        ),
      ),
    ),
  );
}

import type { Verdict } from '#verdict';
import { text } from '../i18n/workspace.id.ts';
import { changeGate } from '../shell/gate.ts';
import type { GateState } from '../shell/gate.ts';
import { el, gateMark, prose } from './dom.ts';
import type { ExerciseKit } from './exercise-data.ts';
import { ungradableTitle } from './finding-text.ts';
import type { Reading } from './reading.ts';

const gates = { passed: 'open', failed: 'closed', ungradable: 'ungr' } as const;
const states = { pass: 'open', fail: 'closed', skipped: 'todo' } as const;

/** The gate, the two words, one line of counts, and the score. The halves slide from shut to where they belong. */
export function verdictHead(
  gate: GateState,
  level: 2 | 3,
  title: string,
  line: string,
  score?: HTMLElement,
): HTMLElement {
  const mark = gateMark('todo', 46);
  requestAnimationFrame(() => changeGate(mark, gate));
  return el(
    'header',
    { class: 'vhead' },
    mark,
    el('div', {}, el(`h${level}`, {}, title), el('p', {}, ...prose(line))),
    score,
  );
}

/** The head of a verdict. */
export function headOf(verdict: Verdict, reading: Reading, level: 2 | 3): HTMLElement {
  const ungradable = verdict.status === 'ungradable';
  const score = ungradable
    ? el('p', { class: 'score' }, '–', el('small', {}, text.notCounted))
    : el('p', { class: 'score' }, String(verdict.score.earned), el('small', {}, text.outOf(verdict.score.possible)));
  return verdictHead(gates[verdict.status], level, text.verdict[verdict.status], countsLine(verdict, reading), score);
}

/** One line under the verdict's words; also what a screen reader is told. */
export function countsLine(verdict: Verdict, reading: Reading): string {
  if (verdict.status === 'ungradable') return ungradableTitle(verdict);
  const counts = text.counts(reading.passed, reading.total);
  if (reading.gatesHolding > 0) return `${counts}, ${text.holding(reading.gatesHolding)}`;
  return verdict.status === 'passed' && reading.gates.length > 0
    ? `${counts}, ${text.withGates(reading.gates.length)}`
    : counts;
}

/** Bars as wide as their group weighs, so that together they are all the points. */
export function groupBars(verdict: Verdict, kit: ExerciseKit): HTMLElement {
  const bars = verdict.groups.map((group) => {
    const title = kit.exercise.groups.find(({ id }) => id === group.id)?.title ?? group.id;
    const fill = el('i');
    fill.style.width = `calc(${group.possible === 0 ? 0 : (100 * group.earned) / group.possible}% + 2px)`;
    return el(
      'li',
      {},
      el('span', { class: 'bar', 'aria-hidden': 'true' }, group.earned > 0 && fill),
      el('b', {}, text.points(group.earned, group.possible)),
      breakable(title),
    );
  });
  const list = el('ul', { class: 'groups', 'aria-label': text.groups }, ...bars);
  // A light group still has room for its points.
  const least = `min(63px, (100% - ${3 * (bars.length - 1)}px) / ${Math.max(bars.length, 1)})`;
  list.style.gridTemplateColumns = verdict.groups
    .map(({ possible }) => `minmax(${least}, ${Math.max(possible, 1)}fr)`)
    .join(' ');
  return list;
}

/** Long Indonesian words may break between syllables: browsers have no dictionary for them, and a light group is narrow. */
function breakable(title: string): string {
  const syllableEnd = /(?<=\p{L}{3})([aiueo](?:ng|[mnrlsk])?)(?=(?:ng|ny|[bcdfghjklmnpqrstvwyz])[aiueo]\p{L}{2})/gu;
  return title.replace(/\p{L}{9,}/gu, (word) => word.replace(syllableEnd, '$1\u00AD'));
}

/** The checks marked as gates, in one wrapped line, the failing first. */
export function gatesLine(reading: Reading, kit: ExerciseKit): HTMLElement | false {
  if (reading.gates.length === 0) return false;
  const items = reading.gates.map(({ id, outcome }) =>
    el(
      'li',
      { class: outcome },
      gateMark(states[outcome], 18),
      kit.messages.checks[id]?.title ?? id,
      el('span', { class: 'vh' }, `: ${text.gateState[outcome]}`),
    ),
  );
  return el('ul', { class: 'gates', 'aria-label': text.gates }, ...items);
}

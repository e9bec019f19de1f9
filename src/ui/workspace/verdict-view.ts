import type { CheckResult, Verdict } from '#verdict';
import { ungradableMessage } from '#graders/kit/ungradable.id.ts';
import { text } from '../i18n/workspace.id.ts';
import { el, icon, prose } from './dom.ts';
import { findingText } from './finding-text.ts';
import { findingView, ruleLink } from './finding-view.ts';
import type { FindingContext } from './finding-view.ts';
import { readChecks } from './reading.ts';
import type { Reading } from './reading.ts';
import { gatesLine, groupBars, headOf, verdictHead } from './verdict-head.ts';

const provedAtOnce = 4;

/** What the panel needs besides the verdict. */
export interface VerdictContext extends FindingContext {
  /** How many different sources were tried; given only when the learner may give up. */
  readonly mayGiveUp?: number;
  /** Somebody else's work is read: without the ways on that only its author has. */
  readonly forReview?: boolean;
  readonly lessonHref: string;
}

/** Everything inside the verdict region for one verdict. Its `data-action` buttons are answered by the workspace. */
export function verdictView(verdict: Verdict, context: VerdictContext): readonly HTMLElement[] {
  const reading = readChecks(verdict);
  const head = headOf(verdict, reading, context.level);
  if (verdict.status === 'ungradable') {
    return [head, el('p', { class: 'ungradable-why' }, ...prose(ungradableMessage(verdict).why))];
  }
  const [first, ...rest] = reading.findings;
  const gates = gatesLine(reading, context.kit);
  const parts = [head, groupBars(verdict, context.kit), ...(gates === false ? [] : [gates])];
  if (verdict.status === 'passed')
    return [
      ...parts,
      proved(reading, context),
      otherRows(reading.findings, reading, context, context.forReview === true ? [] : passedRows.map((row) => row())),
      ...(context.forReview === true ? [] : [lessonLink(context)]),
    ];
  if (first === undefined) return parts;
  return [
    ...parts,
    findingView(first, context, { index: 1, total: reading.findings.length }),
    otherRows(rest, reading, context, giveUpRow(context)),
  ];
}

/** Before the first check. */
export function waitingView(level: 2 | 3): readonly HTMLElement[] {
  return [verdictHead('todo', level, text.waiting, text.waitingWhy)];
}

/** Our engine failed: nothing is said about the learner's code. */
export function faultView(level: 2 | 3): readonly HTMLElement[] {
  return [
    verdictHead('ungr', level, text.verdict.ungradable, text.engineFault),
    el('p', { class: 'ungradable-why' }, text.engineFaultWhy),
  ];
}

function proved(reading: Reading, context: VerdictContext): HTMLElement {
  const rules = reading.provedRules.flatMap((id) => context.kit.rules.get(id) ?? []);
  const row = (rule: (typeof rules)[number]): HTMLElement => el('li', {}, ruleLink(rule, rule.statement));
  const rest = rules.slice(provedAtOnce);
  return el(
    'section',
    { class: 'finding proved', 'data-part': 'proved' },
    el(`h${context.level === 2 ? 3 : 4}`, { class: 'title' }, text.proved),
    el('ul', {}, ...rules.slice(0, provedAtOnce).map(row)),
    rest.length > 0 &&
      el('details', {}, el('summary', {}, `+ ${text.provedCount(rest.length)}`), el('ul', {}, ...rest.map(row))),
  );
}

function otherRows(
  findings: readonly CheckResult[],
  reading: Reading,
  context: VerdictContext,
  more: readonly HTMLElement[],
): HTMLElement {
  const skipped =
    reading.skipped > 0 &&
    el(
      'li',
      { class: 'skipped' },
      el('div', { class: 'row' }, icon('dash'), el('span', {}, text.skipped(reading.skipped))),
    );
  return el(
    'ul',
    { class: 'others', 'aria-label': text.otherFindings },
    ...findings.map((check) => findingRow(check, context)),
    skipped,
    ...more,
  );
}

/** A finding as one row with its cost; it opens to the whole. */
function findingRow(check: CheckResult, context: VerdictContext): HTMLElement {
  const { title } = findingText(check, context.kit.messages);
  const lost = check.points.possible - check.points.earned;
  const cost = [lost > 0 && text.cost(lost), check.severity === 'disarankan' && text.suggestion]
    .filter(Boolean)
    .join(', ');
  const item = el('li', { 'data-check': check.id });
  let body: HTMLElement | undefined;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'row',
      'aria-expanded': 'false',
      onclick: () => {
        if (body === undefined) item.append((body = findingView(check, context)));
        else body.hidden = !body.hidden;
        button.setAttribute('aria-expanded', String(!body.hidden));
      },
    },
    icon('cross', 15, 'fail'),
    el('span', {}, ...prose(title)),
    el('span', { class: 'pt num' }, cost),
  );
  item.append(button);
  return item;
}

function actionRow(action: string, name: 'check' | 'shuffle' | 'right', words: string, side: string): HTMLElement {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'row', 'data-action': action },
      icon(name, 15, name === 'check' ? 'pass' : ''),
      el('span', {}, words),
      el('span', { class: 'pt' }, side),
    ),
  );
}

const passedRows: readonly (() => HTMLElement)[] = [
  () => actionRow('reference', 'check', text.compareReference, text.referenceOpen),
  () => actionRow('next-variant', 'shuffle', text.nextVariant, text.nextVariantWhy),
];

function giveUpRow({ mayGiveUp }: VerdictContext): readonly HTMLElement[] {
  if (mayGiveUp === undefined) return [];
  const button = el('button', { type: 'button', class: 'btn quiet s', 'data-action': 'give-up' }, text.giveUp);
  return [el('li', { class: 'give-up' }, el('p', {}, text.giveUpWhy(mayGiveUp)), button)];
}

function lessonLink(context: VerdictContext): HTMLElement {
  return el(
    'p',
    { class: 'after' },
    el('a', { class: 'btn', href: context.lessonHref }, text.backToLesson, icon('right', 14)),
  );
}

import type { CheckResult } from '#verdict';
import { text } from '../i18n/workspace.id.ts';
import { storyFigure } from '../story/figure.ts';
import { el, gateMark, icon, prose } from './dom.ts';
import type { ExerciseKit, RuleData } from './exercise-data.ts';
import { findingText } from './finding-text.ts';

export interface FindingContext {
  readonly kit: ExerciseKit;
  readonly goTo: (line: number, column?: number) => void;
  /** A line of the code that was graded, or undefined where it has no such line. */
  readonly lineOf: (line: number) => string | undefined;
  /** Level of the verdict's own heading; findings are one below. */
  readonly level: 2 | 3;
}

/** A finding in full: what happened, why, its story, how it ended, and the rule's paragraph. */
export function findingView(
  check: CheckResult,
  context: FindingContext,
  eyebrow?: { readonly index: number; readonly total: number },
): HTMLElement {
  const { title, why, ends } = findingText(check, context.kit.messages);
  const story = check.evidence;
  const hasStory = story !== undefined && story.steps.length > 0;
  const place = check.location;
  const rule = context.kit.rules.get(check.rule);
  return el(
    'article',
    { class: 'finding', 'data-part': 'finding', 'data-check': check.id },
    eyebrow !== undefined &&
      el(
        'p',
        { class: 'eyebrow' },
        el('span', {}, text.startHere),
        el('span', { class: 'num' }, text.findingOf(eyebrow.index, eyebrow.total)),
      ),
    eyebrow !== undefined && el(`h${context.level === 2 ? 3 : 4}`, { class: 'title' }, ...prose(title)),
    el('p', { class: 'why' }, ...prose(why)),
    hasStory
      ? storyFigure(story, context.kit.messages, context.goTo)
      : place !== undefined && placeView(place, context),
    el(
      'dl',
      { class: 'ends' },
      el('div', {}, el('dt', {}, text.got), el('dd', {}, ...prose(ends.got))),
      el('div', {}, el('dt', {}, text.expected), el('dd', {}, ...prose(ends.expected))),
    ),
    rule !== undefined && ruleLink(rule, rule.heading === undefined ? text.readRulePage : text.readRule(rule.heading)),
  );
}

/** The line that a finding without a story is about, and the way to it. */
function placeView({ column, line }: NonNullable<CheckResult['location']>, context: FindingContext): HTMLElement {
  return el(
    'button',
    { type: 'button', class: 'place', onclick: () => context.goTo(line, column) },
    icon('cross', 13, 'fail'),
    el('b', {}, text.line(line)),
    el('code', {}, (context.lineOf(line) ?? '').trim()),
  );
}

/** The way to where a rule is taught. */
export function ruleLink(rule: RuleData, words: string): HTMLElement {
  return el(
    'a',
    { class: 'reflink', href: rule.href },
    gateMark('mark', 20),
    el('span', {}, el('span', { class: 'id' }, rule.id), el('span', { class: 'words' }, ...prose(words))),
  );
}

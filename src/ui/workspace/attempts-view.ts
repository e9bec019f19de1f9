import type { Attempt, DraftCopy } from '../progress/database.ts';
import { formatClock, text } from '../i18n/workspace.id.ts';
import { readVerdict } from './attempts.ts';
import { el, gateMark } from './dom.ts';

const gates = { passed: 'open', failed: 'closed', ungradable: 'ungr' } as const;

export interface AttemptsContext {
  readonly onShow: (attempt: Attempt, number: number) => void;
  readonly onUse: (attempt: Attempt, number: number) => void;
  readonly onOpenCopy: (copy: DraftCopy) => void;
  /** What else is known of an attempt, below its row. */
  readonly notes: (attempt: Attempt) => readonly HTMLElement[];
}

/** The attempts of one work, newest first, and the named copies of its drafts. */
export function attemptsView(
  attempts: readonly Attempt[],
  copies: readonly DraftCopy[],
  context: AttemptsContext,
): readonly HTMLElement[] {
  const rows = attempts.map((attempt, index) => attemptRow(attempt, index + 1, context)).toReversed();
  return [
    rows.length === 0
      ? el('p', { class: 'quiet-line' }, text.attemptsNone)
      : el('ol', { class: 'attempt-list', reversed: true }, ...rows),
    ...(copies.length === 0
      ? []
      : [
          el('p', { class: 'eyebrow' }, text.copies),
          el('ul', { class: 'attempt-list' }, ...copies.map((copy) => copyRow(copy, context))),
        ]),
  ];
}

function attemptRow(attempt: Attempt, number: number, context: AttemptsContext): HTMLElement {
  const verdict = readVerdict(attempt);
  const notes = context.notes(attempt);
  const score =
    verdict.status === 'ungradable'
      ? text.verdict.ungradable
      : text.points(verdict.score.earned, verdict.score.possible);
  return el(
    'li',
    { 'data-attempt': String(number), 'data-status': verdict.status },
    gateMark(gates[verdict.status], 18),
    el(
      'span',
      { class: 'num' },
      `${text.attempt(number)}, ${formatClock(attempt.submittedAt)}`,
      el('small', {}, score),
    ),
    small(text.attemptShow, text.attempt(number), () => context.onShow(attempt, number)),
    small(text.attemptUse, text.attempt(number), () => context.onUse(attempt, number)),
    notes.length > 0 && el('div', { class: 'notes' }, ...notes),
  );
}

function copyRow(copy: DraftCopy, context: AttemptsContext): HTMLElement {
  return el(
    'li',
    {},
    el('span', { class: 'wide-name' }, copy.name),
    small(text.copyOpen, copy.name, () => context.onOpenCopy(copy)),
  );
}

function small(label: string, about: string, onclick: () => void): HTMLElement {
  return el('button', { type: 'button', class: 'text-btn', 'aria-label': `${label}: ${about}`, onclick }, label);
}

/** Small bars, one for each of the last attempts, as high as its score. */
export function attemptBars(attempts: readonly Attempt[]): readonly HTMLElement[] {
  return attempts.slice(-8).map((attempt, index, shown) => {
    const { score } = readVerdict(attempt);
    const bar = el('i', { class: index === shown.length - 1 ? 'n' : '' });
    bar.style.height = `${Math.round(3 + (13 * score.earned) / Math.max(1, score.possible))}px`;
    return bar;
  });
}

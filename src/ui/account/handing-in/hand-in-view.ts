import type { Verdict } from '#verdict';
import { formatClock } from '../../i18n/workspace.id.ts';
import { el, icon } from '../../workspace/dom.ts';
import { compareVerdicts } from './difference.ts';
import type { KeptSubmission } from './kept-submission.ts';
import type { SendState } from './outbox.ts';
import { workText as text } from './work.id.ts';

/** What is said while a submission is on its way. */
export function sendingView(state: Exclude<SendState, { readonly kind: 'graded' }>): readonly HTMLElement[] {
  switch (state.kind) {
    case 'sending':
    case 'waiting':
    case 'accepted':
      return [el('p', {}, text[state.kind])];
    case 'later':
      return [el('p', {}, text.later[state.why])];
    case 'refused':
      return [el('p', {}, text.refused(state.refusal.message))];
  }
}

/** What the server made of a submission, beside this device's own verdict. `ruleName` puts a rule into words. */
export function gradedView(
  submission: KeptSubmission,
  here: Verdict,
  ruleName: (rule: string) => string,
): readonly HTMLElement[] {
  const { comparison, graded } = submission;
  const there = graded?.verdict;
  const differences = comparison === 'different' && there !== undefined ? compareVerdicts(here, there) : [];
  const same = comparison === 'same';
  return [
    el(
      'p',
      { class: 'head' },
      same && icon('check', 15, 'pass'),
      el('span', {}, `${text.comparison[comparison]}.`),
      el('small', {}, text.handedIn(submission.attempt, formatClock(Date.parse(submission.submittedAt)))),
    ),
    ...(same || there === undefined
      ? []
      : [el('p', {}, text.serverSays(text.status[there.status], there.score.earned, there.score.possible))]),
    ...(differences.length === 0
      ? []
      : [
          el(
            'ul',
            {},
            ...differences.map((one) =>
              el('li', {}, text.difference(ruleName(one.rule), text.outcome[one.here], text.outcome[one.there])),
            ),
          ),
        ]),
    ...(comparison === 'old-version'
      ? [el('button', { type: 'button', class: 'text-btn', onclick: () => location.reload() }, text.reload)]
      : []),
  ];
}

/** What the server and instructors say of an attempt, for its row: nothing where it was not handed in. */
export function rowNotes(submission: KeptSubmission | undefined, queued: boolean): readonly HTMLElement[] {
  if (submission === undefined) return queued ? [el('p', { class: 'handed' }, text.rowQueued)] : [];
  const { comments, overrides, score, status, submittedAt } = submission;
  const said =
    score === undefined || status === 'ungradable'
      ? text.status[status]
      : `${text.status[status]} ${score.earned} dari ${score.possible}`;
  return [
    el('p', { class: 'handed' }, icon('check', 13), text.rowHandedIn(formatClock(Date.parse(submittedAt)), said)),
    ...overrides.map(({ by, reason, status: decided }) =>
      el('p', { class: 'remark', 'data-part': 'override' }, text.override(text.status[decided], by.name, reason)),
    ),
    ...comments.map(({ by, line, text: words }) =>
      el('p', { class: 'remark', 'data-part': 'comment' }, text.comment(by.name, line, words)),
    ),
  ];
}

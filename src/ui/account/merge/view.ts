import { formatClock } from '../../i18n/workspace.id.ts';
import { el } from '../../workspace/dom.ts';
import { accountText } from '../account.id.ts';
import { explainAnswer } from '../say.ts';
import type { Account } from '../session.ts';
import { declineLocalWork, findLocalWork, mergeLocalWork, settleConflict } from './merge.ts';
import type { Conflict, MergeReport } from './merge.ts';
import type { LocalPile } from './plan.ts';

const text = accountText.merge;

/** Shows what was done on this device without an account, and hands it over where the learner agrees. Resolves whether there was any. */
export async function showLocalWork(host: HTMLElement, account: Account): Promise<boolean> {
  const pile = await findLocalWork(account.id);
  const drafts = pile.drafts.length + pile.others.length;
  if (pile.attempts.length + drafts === 0) return false;
  host.replaceChildren(...offer(host, account, pile, text.found(pile.attempts.length, drafts)));
  return true;
}

function offer(host: HTMLElement, account: Account, pile: LocalPile, words: string): readonly HTMLElement[] {
  const total = pile.attempts.length + pile.drafts.length + pile.others.length;
  const status = el('p', { class: 'said', role: 'status' });
  const start = el('button', { type: 'button', class: 'btn primary', 'data-action': 'merge' }, text.start);
  const decline = el('button', { type: 'button', class: 'btn quiet', 'data-action': 'decline' }, text.decline);
  start.addEventListener('click', () => {
    if (start.ariaDisabled === 'true') return;
    start.ariaDisabled = 'true';
    decline.hidden = true;
    status.textContent = text.busy(0, total);
    void mergeLocalWork(account.id, pile, (done) => (status.textContent = text.busy(done, total))).then((report) =>
      finish(host, account, report),
    );
  });
  decline.addEventListener('click', () => {
    void declineLocalWork(account.id, pile).then(() => host.replaceChildren(title(), said(text.declined)));
  });
  return [title(), said(words), said(text.promise), el('div', { class: 'row' }, start, decline), status];
}

async function finish(host: HTMLElement, account: Account, report: MergeReport): Promise<void> {
  const done = reportView(report);
  if (report.failure === undefined) {
    host.replaceChildren(...done);
    host.querySelector('h2')?.focus();
    return;
  }
  const left = await findLocalWork(account.id);
  host.replaceChildren(
    ...offer(host, account, left, text.failed(explainAnswer(report.failure))),
    ...done.filter((part) => part.matches('.conflict')),
  );
}

function reportView({ attempts, conflicts, copies, drafts }: MergeReport): readonly HTMLElement[] {
  const refused = attempts.refused + drafts.refused;
  const lines = [
    attempts.stored + attempts.known > 0 && text.attempts(attempts.stored, attempts.known),
    drafts.stored + drafts.known > 0 && text.drafts(drafts.stored, drafts.known),
    copies > 0 && text.copies(copies),
    refused > 0 && text.refused(refused),
  ];
  return [
    el('h2', { tabindex: -1 }, text.doneTitle),
    el('ul', { class: 'rows', 'data-part': 'merged' }, ...lines.map((line) => line !== false && el('li', {}, line))),
    ...conflicts.map(conflictView),
  ];
}

function conflictView(conflict: Conflict): HTMLElement {
  const problem = el('p', { class: 'problem whole', role: 'alert' });
  const view = el(
    'section',
    { class: 'conflict', 'data-part': 'conflict', 'aria-label': text.conflictTitle(conflict.title) },
    el('h3', {}, text.conflictTitle(conflict.title)),
    el('p', { class: 'why' }, text.conflictWhy),
    el(
      'div',
      { class: 'versions' },
      version('mine', text.mine(when(conflict.mineSavedAt)), conflict.mine),
      version('theirs', text.theirs(when(Date.parse(conflict.current.savedAt))), conflict.current.files),
    ),
    problem,
  );
  function version(choice: 'mine' | 'theirs', words: string, files: Conflict['mine']): HTMLElement {
    const code = Object.values(files).join('\n\n');
    return el(
      'div',
      {},
      el('p', {}, el('b', {}, words)),
      el('pre', { tabindex: 0, role: 'region', 'aria-label': words }, el('code', {}, code)),
      el(
        'button',
        {
          type: 'button',
          class: 'btn s',
          'data-action': choice,
          'aria-label': `${text.use}: ${words}`,
          onclick: () => void choose(choice),
        },
        text.use,
      ),
    );
  }
  async function choose(choice: 'mine' | 'theirs'): Promise<void> {
    const answer = await settleConflict(conflict, choice);
    if (answer.kind === 'ok')
      view.replaceChildren(el('p', { class: 'said', role: 'status' }, text.chosen(conflict.title)));
    else problem.textContent = explainAnswer(answer);
  }
  return view;
}

const title = (): HTMLElement => el('h2', {}, text.title);
const said = (words: string): HTMLElement => el('p', { class: 'said' }, words);
const when = (at: number): string => `${new Date(at).toLocaleDateString('id-ID')} ${formatClock(at)}`;

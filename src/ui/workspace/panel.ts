import type { Verdict } from '#verdict';
import { text } from '../i18n/workspace.id.ts';
import { consoleView } from './console-view.ts';
import type { ConsoleLine } from './console-view.ts';
import { el, need } from './dom.ts';
import { findingText, plain } from './finding-text.ts';
import { readChecks } from './reading.ts';
import { countsLine } from './verdict-head.ts';
import { faultView, verdictView, waitingView } from './verdict-view.ts';
import type { VerdictContext } from './verdict-view.ts';

/** The verdict region: shows one verdict at a time and tells a screen reader what it says. */
export interface VerdictPanel {
  readonly show: (
    verdict: Verdict,
    context: VerdictContext,
    more: { readonly console: readonly ConsoleLine[]; readonly attempt?: number },
  ) => void;
  readonly fault: () => void;
  readonly wait: () => void;
  /** The code is no longer the code that was graded. */
  readonly stale: (isStale: boolean) => void;
}

/** Takes over the region that the server drew. */
export function createVerdictPanel(root: HTMLElement, level: 2 | 3): VerdictPanel {
  const panel = need(root, '[data-part="verdict"]');
  const body = need(panel, '[data-part="verdict-body"]');
  const status = need(panel, '[data-part="announcement"]');
  const anchor = root.querySelector('[data-part="result-score"]');
  let staleLine: HTMLElement | undefined;

  const put = (state: string, parts: readonly HTMLElement[], said: string, score: string): void => {
    panel.dataset['status'] = state;
    panel.classList.remove('passed', 'failed', 'ungradable', 'none');
    panel.classList.add(state);
    body.replaceChildren(...parts);
    status.textContent = said;
    staleLine = undefined;
    if (anchor !== null) anchor.textContent = score;
  };

  return {
    show(verdict, context, { console: lines, attempt }) {
      const reading = readChecks(verdict);
      const first = verdict.status === 'failed' ? reading.findings[0] : undefined;
      const output = consoleView(lines);
      const note =
        attempt === undefined ? [] : [el('p', { class: 'quiet-line shown-attempt' }, text.shownAttempt(attempt))];
      const said = [
        text.verdict[verdict.status],
        countsLine(verdict, reading),
        ...(first === undefined ? [] : [`${text.startHere}: ${findingText(first, context.kit.messages).title}`]),
      ];
      put(
        verdict.status,
        [...note, ...verdictView(verdict, context), ...(output === undefined ? [] : [output])],
        plain(`${said.join('. ')}.`),
        verdict.status === 'ungradable' ? '?' : String(verdict.score.earned),
      );
    },
    fault: () => put('ungradable', faultView(level), `${text.engineFault}.`, '?'),
    wait: () => put('none', waitingView(level), '', ''),
    stale(isStale) {
      if (isStale && staleLine === undefined && panel.dataset['status'] !== 'none') {
        staleLine = el('p', { class: 'quiet-line stale' }, text.stale);
        body.prepend(staleLine);
      } else if (!isStale) {
        staleLine?.remove();
        staleLine = undefined;
      }
    },
  };
}

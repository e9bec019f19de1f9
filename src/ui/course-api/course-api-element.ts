import '../api/before-zod.ts';
import { meSchema, healthSchema } from '#contract';
import { comingBack } from '../account/own-path.ts';
import { apiRoot, callApi } from '../api/call.ts';
import { el, need } from '../workspace/dom.ts';
import { courseApiText as text } from './course-api.id.ts';
import { sendOnce } from './exchange.ts';
import { numbersView } from './numbers-view.ts';
import { createProbeView, type ProbeView } from './probe-view.ts';
import { probes } from './probes.ts';

/** The page of the course's own API: adds what tries a rule to each rule, where there is an API to ask. */
class CourseApiElement extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const head = need(this, '[data-part="live"]');
    const health = await callApi({ path: 'health', answer: healthSchema });
    if (health.kind === 'no-api') return head.replaceChildren(el('p', { class: 'side-note' }, text.noApi));
    if (health.kind !== 'ok')
      return head.replaceChildren(el('p', { class: 'side-note', role: 'alert' }, text.unreachable));
    const views = this.#addProbes();
    const me = await callApi({ path: 'me', answer: meSchema });
    const isSignedOut = me.kind === 'refused' && me.status === 401;
    head.replaceChildren(contractLine(), ...(isSignedOut ? [signInLine()] : []), tryAll(views));
    need(this, '[data-part="numbers"]').replaceChildren(...(await numbersView()));
    this.dataset['ready'] = 'true';
  }

  #addProbes(): readonly ProbeView[] {
    return [...this.querySelectorAll<HTMLElement>('[data-probe]')].map((slot) => {
      const probe = probes.get(slot.dataset['probe'] ?? '');
      if (probe === undefined) throw new Error(`no probe for ${slot.dataset['probe']}`);
      const view = createProbeView(probe, sendOnce);
      slot.replaceChildren(view.root);
      return view;
    });
  }
}

/** Not in the page's markup: without a server there is no such address. */
function contractLine(): HTMLElement {
  const link = el('a', { class: 'tlink', href: `${apiRoot}/openapi.json` }, `${apiRoot}/openapi.json`);
  return el('p', {}, `${text.contract} `, link);
}

function signInLine(): HTMLElement {
  const link = el('a', { class: 'tlink', href: comingBack('/masuk', location.pathname) }, text.toSignIn);
  return el('p', {}, `${text.signedOut} `, link);
}

/** A button that tries one rule after the other, and how many are obeyed. */
function tryAll(views: readonly ProbeView[]): HTMLElement {
  const status = el('span', { role: 'status', class: 'num' });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'btn primary',
      async onclick() {
        button.disabled = true;
        status.textContent = text.working;
        const outcomes: string[] = [];
        for (const view of views) outcomes.push(await view.run());
        const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
        status.textContent = text.tried(count('obeys'), count('breaks'), count('unclear'));
        button.disabled = false;
      },
    },
    text.tryAll,
  );
  return el('p', { class: 'try-all' }, button, status);
}

if (customElements.get('gerbang-course-api') === undefined)
  customElements.define('gerbang-course-api', CourseApiElement);

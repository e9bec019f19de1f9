import type { Session } from './session.ts';

interface NetworkInformation {
  readonly saveData?: boolean;
}

/**
 * The exercise workspace on the markup that the server sent. On its own page it opens at once, in a
 * lesson when the learner asks. `source` is the text of the first file.
 */
export class WorkspaceElement extends HTMLElement {
  #session: Promise<Session> | undefined;
  #open: Session | undefined;

  get source(): string {
    return this.#open?.source() ?? this.querySelector('textarea')?.value ?? '';
  }

  set source(text: string) {
    const area = this.querySelector('textarea');
    if (this.#open === undefined && area !== null) area.value = text;
    this.#open?.setSource(text);
  }

  connectedCallback(): void {
    for (const button of this.querySelectorAll('[data-action="brief"]'))
      button.addEventListener('click', () => this.#toggleBrief());
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      if (this.hasAttribute('data-brief-open')) this.#toggleBrief();
      this.querySelector('details.pop')?.removeAttribute('open');
    });
    if (this.dataset['mode'] === 'page') void this.#start();
    else this.querySelector('[data-action="open"]')?.addEventListener('click', () => void this.#openInPlace());
  }

  disconnectedCallback(): void {
    void this.#session?.then((session) => session.close());
    this.#session = undefined;
    this.#open = undefined;
  }

  async #openInPlace(): Promise<void> {
    const frame = this.querySelector<HTMLElement>('[data-part="frame"]');
    if (frame === null) return;
    frame.hidden = false;
    this.querySelector<HTMLElement>('[data-part="card"]')?.remove();
    this.querySelector<HTMLElement>('[data-part="brief"]')?.focus();
    await this.#start();
  }

  async #start(): Promise<void> {
    const level = this.dataset['mode'] === 'page' ? 2 : 3;
    this.#session ??= import('./session.ts').then(({ openSession }) =>
      openSession(this, this.dataset['slug'] ?? '', level),
    );
    this.#open = await this.#session;
    this.dataset['ready'] = 'true';
    if (wantsTextarea()) return this.querySelector('[data-action="open-editor"]')?.removeAttribute('hidden');
    this.querySelector<HTMLElement>('[data-action="open-editor"]')?.click();
  }

  #toggleBrief(): void {
    const open = this.toggleAttribute('data-brief-open');
    for (const button of this.querySelectorAll('[data-action="brief"]'))
      button.setAttribute('aria-expanded', String(open));
    if (open) this.querySelector<HTMLElement>('[data-part="brief"]')?.focus();
    else this.querySelector<HTMLElement>('.wtop [data-action="brief"]')?.focus();
  }
}

/** Where data is saved or a finger points, the textarea stays and the full editor is offered. */
function wantsTextarea(): boolean {
  const { connection } = navigator as { connection?: NetworkInformation };
  return connection?.saveData === true || matchMedia('(pointer: coarse)').matches;
}

if (customElements.get('gerbang-workspace') === undefined) customElements.define('gerbang-workspace', WorkspaceElement);

import type { Session } from './session.ts';

interface NetworkInformation {
  readonly saveData?: boolean;
}

/**
 * The exercise workspace. On its own page it opens at once on the markup that the server sent; in a lesson
 * it is a card until the learner opens it. `source` is the text of the first file.
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

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      if (this.hasAttribute('data-brief-open')) this.#toggleBrief();
      this.querySelector('details.pop')?.removeAttribute('open');
    });
  }

  connectedCallback(): void {
    if (this.dataset['mode'] === 'page') void this.#start();
  }

  disconnectedCallback(): void {
    void this.#session?.then((session) => session.close());
    this.#session = undefined;
    this.#open = undefined;
  }

  #onClick(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (pressed?.dataset['action'] === 'brief') this.#toggleBrief();
    // With a key held, the link opens the exercise's own page elsewhere.
    if (!(pressed instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (pressed.dataset['action'] !== 'open') return;
    event.preventDefault();
    void this.#openInPlace(pressed);
  }

  async #openInPlace(link: HTMLAnchorElement): Promise<void> {
    if (link.getAttribute('aria-busy') === 'true') return;
    link.setAttribute('aria-busy', 'true');
    try {
      const [{ placeFrame }] = await Promise.all([import('./embed.ts'), import('./session.ts')]);
      await placeFrame(this, this.dataset['slug'] ?? '');
    } catch {
      return location.assign(link.href);
    }
    this.querySelector<HTMLElement>('[data-part="brief"]')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
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

// Zod reads this when it loads, later than this script: without it, it tries `new Function`, which the content
// security policy reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

if (customElements.get('gerbang-workspace') === undefined) customElements.define('gerbang-workspace', WorkspaceElement);

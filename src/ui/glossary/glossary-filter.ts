import { glossaryText } from './glossary-text.id.ts';

/** Text as it is compared: small letters, and no mark or space between words. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** The box over the list of terms: shows those whose names or definition contain what is typed. */
class GlossaryElement extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLElement>('.filter');
    const input = this.querySelector('input');
    if (field === null || input === null) return;
    field.hidden = false;
    input.addEventListener('input', () => this.filter(input.value));
    // A link to a term that is filtered out would lead nowhere.
    addEventListener('hashchange', () => {
      const term = document.getElementById(location.hash.slice(1));
      if (term === null || term.closest('[hidden]') === null) return;
      input.value = '';
      this.filter('');
      term.scrollIntoView();
    });
    // The browser gives back what was typed before a reload.
    if (input.value !== '') this.filter(input.value);
  }

  private filter(asked: string): void {
    const wanted = fold(asked);
    const rows = [...this.querySelectorAll<HTMLElement>('.entry')];
    for (const row of rows) row.hidden = !fold(row.textContent).includes(wanted);
    for (const group of this.querySelectorAll<HTMLElement>('.letter'))
      group.hidden = group.querySelector('.entry:not([hidden])') === null;
    for (const jump of this.querySelectorAll<HTMLAnchorElement>('.letters a'))
      jump.hidden = document.getElementById(jump.hash.slice(1))?.hidden === true;
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const count = this.querySelector('[data-part="count"]');
    if (count !== null) count.textContent = shown === 0 ? glossaryText.none : glossaryText.count(shown, rows.length);
  }
}

if (!customElements.get('gerbang-glossary')) customElements.define('gerbang-glossary', GlossaryElement);

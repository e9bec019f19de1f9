import { onProgress } from '../progress/channel.ts';
import { readProgress } from '../progress/progress.ts';
import { shellText } from '../i18n/shell.id.ts';
import {
  countValues,
  facetNames,
  matches,
  readFilter,
  writeFilter,
  type Facets,
  type FacetName,
  type Filter,
} from './filter.ts';

/** The list of all rules: filtered by its form, with the filter in the address. */
class RulesElement extends HTMLElement {
  private rules: readonly { readonly row: HTMLElement; readonly facets: Facets }[] = [];
  private end: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.show(readForm(form), true));
    this.querySelector('[data-part="all"]')?.addEventListener('click', () => this.show(readFilter(''), true));
    addEventListener('popstate', () => this.show(readFilter(location.search), false));
    const refresh = (): void => void this.readRules().then(() => this.show(readFilter(location.search), false));
    refresh();
    this.end = onProgress(refresh);
  }

  disconnectedCallback(): void {
    this.end?.();
  }

  /** Where storage is refused, no rule has been tried. */
  private async readRules(): Promise<void> {
    const states = await readProgress().then(
      ({ rules }) => rules,
      (): Readonly<Record<string, 'proved' | 'broken'>> => ({}),
    );
    this.rules = [...this.querySelectorAll<HTMLElement>('li[data-rule]')].map((row) => ({
      row,
      facets: {
        lesson: row.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '',
        severity: row.dataset['severity'] ?? '',
        exercises: (row.dataset['exercises'] ?? '').split(' ').filter(Boolean),
        standing: states[row.dataset['rule'] ?? ''] ?? 'untried',
      },
    }));
  }

  private show(filter: Filter, written: boolean): void {
    for (const { row, facets } of this.rules) row.hidden = !matches(facets, filter);
    for (const section of this.querySelectorAll<HTMLElement>('section[data-lesson]')) {
      const shown = section.querySelectorAll('li:not([hidden])').length;
      section.hidden = shown === 0;
      const count = section.querySelector('.count');
      if (count !== null) count.textContent = shellText.rule.count(shown);
    }
    for (const name of facetNames) this.showFacet(name, filter);
    const shown = this.rules.filter(({ row }) => !row.hidden).length;
    const count = this.querySelector('[data-part="count"]');
    if (count !== null)
      count.textContent = shown === 0 ? shellText.rule.none : shellText.rule.shown(shown, this.rules.length);
    this.querySelector('[data-part="all"]')?.toggleAttribute('hidden', writeFilter(filter) === '');
    if (written) history.replaceState(null, '', `${location.pathname}${writeFilter(filter)}`);
  }

  /** Each choice says how many rules it would leave. */
  private showFacet(name: FacetName, filter: Filter): void {
    const select = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select === null) return;
    const counts = countValues(
      this.rules.map(({ facets }) => facets),
      filter,
      name,
    );
    for (const option of select.options)
      option.textContent = shellText.rule.choice(option.dataset['name'] ?? '', counts.get(option.value) ?? 0);
    select.value = filter[name];
  }
}

function readForm(form: HTMLFormElement): Filter {
  const data = new FormData(form);
  const read = (name: FacetName) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { lesson: read('lesson'), severity: read('severity'), exercise: read('exercise'), standing: read('standing') };
}

if (!customElements.get('gerbang-rules')) customElements.define('gerbang-rules', RulesElement);

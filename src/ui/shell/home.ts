import { onProgress, readProgress } from '#ui/progress/progress.ts';
import { shellText } from '#ui/i18n/shell.id.ts';
import { mapState, type MapLesson, type MapProgress } from './course-map.ts';
import { changeGate } from './gate.ts';
import { heroGates } from './hero-gates.ts';
import { metaHtml, resumeHtml, tallyHtml } from './map-parts.ts';

interface HomeData {
  readonly lessons: readonly MapLesson[];
  readonly rules: readonly string[];
}

const main = document.querySelector<HTMLElement>('main[data-course]');
if (main !== null) {
  const data = JSON.parse(main.dataset['course'] ?? '') as HomeData;
  const refresh = () => readProgress().then((progress) => showProgress(main, data, progress));
  // Where storage is refused the page stays as it was built: nothing done yet.
  void refresh().then(
    () => onProgress(() => void refresh()),
    () => undefined,
  );
}

/** Brings the map that was built without progress to this learner's. */
function showProgress(main: HTMLElement, { lessons, rules }: HomeData, progress: MapProgress): void {
  const state = mapState(lessons, progress);
  const hero = main.querySelector('[data-hero]');
  if (hero !== null) {
    hero.innerHTML = heroGates(state.states);
    hero.setAttribute('aria-label', shellText.home.hero(state.open, state.current?.number));
  }
  fill(main.querySelector('[data-tally]'), tallyHtml(lessons, rules, state, progress));
  fill(main.querySelector('[data-resume]'), resumeHtml(state, progress, new Date()));

  for (const row of main.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const index = lessons.findIndex(({ slug }) => slug === row.dataset['lesson']);
    const [lesson, rowState] = [lessons[index], state.states[index]];
    if (lesson === undefined || rowState === undefined) continue;
    row.classList.remove('todo', 'now', 'open');
    row.classList.add(rowState);
    const gate = row.querySelector<SVGElement>('.g');
    if (gate !== null) {
      changeGate(gate, rowState);
      gate.setAttribute('aria-label', shellText.home.gate[rowState]);
    }
    fill(row.querySelector('.meta'), metaHtml(lesson, rowState, progress));
  }
}

function fill(element: Element | null, html: string): void {
  if (element !== null && element.innerHTML !== html) element.innerHTML = html;
}

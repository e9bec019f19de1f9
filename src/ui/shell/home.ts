import { onProgress } from '#ui/progress/channel.ts';
import { readProgress } from '#ui/progress/progress.ts';
import { shellText } from '#ui/i18n/shell.id.ts';
import {
  countDone,
  countPassed,
  gateKeys,
  mapState,
  type MapLesson,
  type MapProgress,
  type MapState,
} from './course-map.ts';
import { changeGate } from './gate.ts';
import { changeHero } from './hero-gates.ts';
import { describeResume } from './resume.ts';

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
  const hero = main.querySelector<SVGElement>('[data-hero]');
  if (hero !== null) changeHero(hero, state.states);
  hero?.setAttribute('aria-label', shellText.home.hero(state.open, state.current?.number));
  showTally(main, rules, state, lessons, progress);
  showResume(main, state, progress);
  for (const [index, lesson] of lessons.entries()) {
    const row = main.querySelector(`[data-lesson="${lesson.slug}"]`);
    if (row !== null) showRow(row, lesson, state.states[index] ?? 'todo', progress);
  }
}

function showTally(
  main: HTMLElement,
  rules: readonly string[],
  state: MapState,
  lessons: readonly MapLesson[],
  progress: MapProgress,
): void {
  const standing = (how: 'proved' | 'broken') => rules.filter((id) => progress.rules[id] === how).length;
  const counts = {
    lessons: state.open,
    exercises: lessons.reduce((sum, lesson) => sum + countPassed(lesson, progress), 0),
    rules: standing('proved'),
  };
  for (const [what, count] of Object.entries(counts)) setText(main, `[data-count="${what}"]`, String(count));
  const review = standing('broken');
  setText(main, '[data-part="review"]', shellText.home.toReview(review));
  setHidden(main, '[data-review]', review === 0);
}

function showResume(main: HTMLElement, state: MapState, progress: MapProgress): void {
  const resume = describeResume(state, progress, new Date());
  setHidden(main, '[data-resume]', resume === undefined);
  setHidden(main, '[data-all-open]', resume !== undefined || state.open === 0);
  if (resume === undefined) return;
  for (const part of ['eyebrow', 'title', 'where', 'action'] as const)
    setText(main, `[data-part="${part}"]`, resume[part]);
  setHref(main, '[data-part="read"]', resume.href);
  setHidden(main, '[data-part="exercise"]', resume.exercise === undefined);
  if (resume.exercise === undefined) return;
  setText(main, '[data-part="exercise"]', resume.exercise.name);
  setHref(main, '[data-part="exercise"]', resume.exercise.href);
}

function showRow(row: Element, lesson: MapLesson, state: 'todo' | 'now' | 'open', progress: MapProgress): void {
  row.classList.remove('todo', 'now', 'open');
  row.classList.add(state);
  const gate = row.querySelector<SVGElement>('.g');
  if (gate !== null) changeGate(gate, state);
  gate?.setAttribute('aria-label', shellText.home.gate[state]);
  const { done, total } = countDone(gateKeys(lesson), progress);
  setText(row, '[data-part="passed"]', shellText.home.passedOf(done, total));
  const sections = lesson.written?.sections ?? [];
  const read = sections.findIndex(({ id }) => id === progress.lessons[lesson.slug]?.section);
  if (read !== -1) setText(row, '[data-part="read"]', shellText.home.readTo(read + 1, sections.length));
}

function setText(within: Element, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function setHref(within: Element, selector: string, href: string): void {
  within.querySelector(selector)?.setAttribute('href', href);
}

function setHidden(within: Element, selector: string, hidden: boolean): void {
  within.querySelector(selector)?.toggleAttribute('hidden', hidden);
}

import { iconSvg } from '#ui/icons/icons.ts';
import { sayWhen, shellText } from '#ui/i18n/shell.id.ts';
import type { LessonState, MapLesson, MapProgress, MapState } from './course-map.ts';
import { gateSvg } from './gate.ts';

const text = shellText.home;

/** What stands at the right of a lesson in the map, as HTML. */
export function metaHtml({ written }: MapLesson, state: LessonState, progress: MapProgress): string {
  if (written === undefined) return text.unwritten;
  if (state === 'open') return `<span class="passed">${iconSvg('check', 14)}</span>${text.passed}`;
  const { exercises, minutes } = written;
  const passed = exercises.filter(({ slug }) => progress.exercises[slug] === 'passed').length;
  const counted =
    state === 'now' && exercises.length > 0
      ? `<b>${text.passedOf(passed, exercises.length)}</b> ${text.exerciseWord}`
      : text.exercises(exercises.length);
  return `${counted} · ${text.minutes(minutes)}`;
}

/** Where to go on, as HTML: the lesson that is current, its part that was read last, and its first exercise. */
export function resumeHtml({ current }: MapState, progress: MapProgress, now: Date): string {
  if (current?.written === undefined) return allOpenHtml();
  const { exercises, sections } = current.written;
  const mark = progress.lessons[current.slug];
  const at = sections.findIndex(({ id }) => id === mark?.section);
  const section = sections[at];
  const exercise = exercises.find(({ slug }) => progress.exercises[slug] !== 'passed') ?? exercises[0];
  const eyebrow = mark === undefined ? text.startEyebrow : text.lastHere(sayWhen(new Date(mark.at), now));
  const where = section === undefined ? current.promise : text.part(at + 1, sections.length, section.title);
  const href = `/pelajaran/${current.slug}${section === undefined ? '' : `#${section.id}`}`;
  const action = mark === undefined ? text.start : text.resume;
  return `${gateSvg('now', 40)}<div><p class="eyebrow">${eyebrow}</p><h2>${current.number}. ${escape(current.title)}</h2><p>${escape(where)}</p></div>
<div class="row"><a class="btn primary" href="${href}">${action} ${iconSvg('next', 14)}</a>${
    exercise === undefined
      ? ''
      : `<a class="tlink" href="/latihan/${exercise.slug}">${text.toExercise(exercise.code)}</a>`
  }</div>`;
}

function allOpenHtml(): string {
  return `${gateSvg('open', 40)}<div><h2>${text.allOpen}</h2><p>${text.allOpenAbout}</p></div>
<div class="row"><a class="tlink" href="/aturan">${text.toRules}</a></div>`;
}

/** The counts under the gates, as HTML. `rules` are the ids of every rule that exists. */
export function tallyHtml(
  lessons: readonly MapLesson[],
  rules: readonly string[],
  state: MapState,
  progress: MapProgress,
): string {
  const exercises = lessons.flatMap(({ written }) => written?.exercises ?? []);
  const passed = exercises.filter(({ slug }) => progress.exercises[slug] === 'passed').length;
  const standing = (how: 'proved' | 'broken') => rules.filter((id) => progress.rules[id] === how).length;
  const count = (part: number, total: number, what: string) => `<span><b>${part}</b> ${text.of(total)} ${what}</span>`;
  const review = standing('broken');
  return [
    count(state.open, lessons.length, text.tally.lessons),
    count(passed, exercises.length, text.tally.exercises),
    count(standing('proved'), rules.length, text.tally.rules),
    review === 0 ? '' : `<span>${text.toReview(review)} <a class="tlink" href="/aturan">${text.see}</a></span>`,
  ].join('');
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

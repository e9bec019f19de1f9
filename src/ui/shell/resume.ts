import { sayWhen, shellText } from '#ui/i18n/shell.id.ts';
import type { MapProgress, MapState } from './course-map.ts';

/** Where to go on, in words and addresses. */
export interface Resume {
  readonly eyebrow: string;
  readonly title: string;
  readonly where: string;
  readonly action: string;
  readonly href: string;
  readonly exercise?: { readonly name: string; readonly href: string };
}

/**
 * Where to go on: the current lesson, the section that was read last, and its first exercise that is not
 * passed. Undefined where every written lesson is open.
 */
export function describeResume({ current }: MapState, progress: MapProgress, now: Date): Resume | undefined {
  if (current?.written === undefined) return undefined;
  const text = shellText.home;
  const { exercises, sections } = current.written;
  const mark = progress.lessons[current.slug];
  const at = sections.findIndex(({ id }) => id === mark?.section);
  const section = sections[at];
  const exercise = exercises.find(({ slug }) => progress.exercises[slug] !== 'passed');
  return {
    eyebrow: mark === undefined ? text.startEyebrow : text.lastHere(sayWhen(new Date(mark.at), now)),
    title: `${current.number}. ${current.title}`,
    where: section === undefined ? current.promise : text.part(at + 1, sections.length, section.title),
    action: mark === undefined ? text.start : text.resume,
    href: `/pelajaran/${current.slug}${section === undefined ? '' : `#${section.id}`}`,
    ...(exercise === undefined
      ? {}
      : { exercise: { name: text.toExercise(exercise.code), href: `/latihan/${exercise.slug}` } }),
  };
}

import { courtyards, type PlannedLesson } from './course-map.id.ts';

/** A lesson of the map: what is planned and, once its text exists, what it holds. */
export interface MapLesson extends PlannedLesson {
  readonly written?: {
    readonly minutes: number;
    readonly sections: readonly { readonly id: string; readonly title: string }[];
    readonly exercises: readonly { readonly slug: string; readonly code: string }[];
  };
}

/** What the map needs of a learner's progress. */
export interface MapProgress {
  readonly exercises: Readonly<Record<string, 'passed' | 'failed' | 'ungradable'>>;
  readonly rules: Readonly<Record<string, 'proved' | 'broken'>>;
  readonly lessons: Readonly<Record<string, { readonly section?: string; readonly at: number }>>;
}

export const noProgress: MapProgress = { exercises: {}, rules: {}, lessons: {} };

export type LessonState = 'todo' | 'now' | 'open';

export interface MapState {
  readonly states: readonly LessonState[];
  /** The lesson to go on with; none where every written lesson is open. */
  readonly current?: MapLesson;
  readonly open: number;
}

/** Every lesson of the course in order, planned ones included. */
export const plannedLessons: readonly PlannedLesson[] = courtyards.flatMap(({ lessons }) => lessons);

/** A lesson is passed when it has exercises and all of them are. */
export function isOpen(lesson: MapLesson, progress: MapProgress): boolean {
  const exercises = lesson.written?.exercises ?? [];
  return exercises.length > 0 && exercises.every(({ slug }) => progress.exercises[slug] === 'passed');
}

/** How many of a lesson's exercises are passed. */
export function countPassed({ written }: MapLesson, progress: MapProgress): number {
  return (written?.exercises ?? []).filter(({ slug }) => progress.exercises[slug] === 'passed').length;
}

/**
 * How each lesson stands. The current one is the written lesson that was read last among those not yet
 * open, or the first of them where none was read.
 */
export function mapState(lessons: readonly MapLesson[], progress: MapProgress): MapState {
  const ahead = lessons.filter((lesson) => lesson.written !== undefined && !isOpen(lesson, progress));
  const readAt = ({ slug }: MapLesson) => progress.lessons[slug]?.at ?? 0;
  const [current] = ahead.toSorted((a, b) => readAt(b) - readAt(a) || a.number - b.number);
  const states = lessons.map((lesson): LessonState =>
    isOpen(lesson, progress) ? 'open' : lesson === current ? 'now' : 'todo',
  );
  return {
    states,
    open: states.filter((state) => state === 'open').length,
    ...(current === undefined ? {} : { current }),
  };
}

import { courtyards, type PlannedLesson } from './course-map.id.ts';

/** A lesson of the map: what is planned and, once its text exists, what it holds. */
export interface MapLesson extends PlannedLesson {
  /** Numbers of the lessons that it stands on. */
  readonly needs?: readonly number[];
  readonly written?: {
    readonly minutes: number;
    readonly sections: readonly { readonly id: string; readonly title: string }[];
    readonly exercises: readonly { readonly slug: string; readonly code: string }[];
    /** Ids of the questions that close it. */
    readonly questions: readonly string[];
  };
}

/** Anchor of the section that leads into a lesson's exercise. Its questions stand before it, or at the end without it. */
export const exerciseSection = 'latihan';

/** What the map needs of a learner's progress. */
export interface MapProgress {
  readonly exercises: Readonly<Record<string, 'passed' | 'failed' | 'ungradable'>>;
  readonly rules: Readonly<Record<string, 'proved' | 'broken'>>;
  readonly lessons: Readonly<Record<string, { readonly section?: string; readonly at: number }>>;
  /** Questions that have been answered rightly, as `lesson/question`. */
  readonly solved: readonly string[];
}

export const noProgress: MapProgress = { exercises: {}, rules: {}, lessons: {}, solved: [] };

export type LessonState = 'todo' | 'now' | 'open';

export interface MapState {
  readonly states: readonly LessonState[];
  /** The lesson to go on with; none where every written lesson is open. */
  readonly current?: MapLesson;
  readonly open: number;
}

/** Every lesson of the course in order, planned ones included. */
export const plannedLessons: readonly PlannedLesson[] = courtyards.flatMap(({ lessons }) => lessons);

/** What opens a lesson's gate: its exercises or, where it has none, its questions. One of both is empty. */
export interface GateKeys {
  readonly exercises: readonly string[];
  /** As `lesson/question`. */
  readonly questions: readonly string[];
}

/** What has to be passed or solved for a lesson to be open. Nothing opens one that is not written. */
export function gateKeys({ slug, written }: MapLesson): GateKeys {
  const exercises = (written?.exercises ?? []).map((exercise) => exercise.slug);
  const questions = exercises.length > 0 ? [] : (written?.questions ?? []).map((id) => `${slug}/${id}`);
  return { exercises, questions };
}

/** How much of what opens a gate is done. */
export function countDone(
  { exercises, questions }: GateKeys,
  progress: Pick<MapProgress, 'exercises' | 'solved'>,
): { readonly done: number; readonly total: number } {
  const done =
    exercises.filter((slug) => progress.exercises[slug] === 'passed').length +
    questions.filter((key) => progress.solved.includes(key)).length;
  return { done, total: exercises.length + questions.length };
}

/** A lesson is open when all of its exercises are passed or, where it has none, its questions are solved. */
export function isOpen(lesson: MapLesson, progress: MapProgress): boolean {
  const { done, total } = countDone(gateKeys(lesson), progress);
  return total > 0 && done === total;
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

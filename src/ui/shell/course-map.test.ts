import { expect, it } from 'vitest';
import { mapState, noProgress, plannedLessons, type MapLesson } from './course-map.ts';

const written = (number: number, ...exercises: string[]): MapLesson => ({
  ...(plannedLessons[number - 1] as MapLesson),
  written: {
    minutes: 30,
    sections: [],
    questions: ['satu', 'dua'],
    exercises: exercises.map((slug) => ({ slug, code: 'L00' })),
  },
});
const course: readonly MapLesson[] = plannedLessons.map((planned) => {
  if (planned.number === 2) return written(2);
  if (planned.number === 7) return written(7, 'a', 'b');
  return planned;
});
const stateOf = (number: number, progress: Parameters<typeof mapState>[1]) =>
  mapState(course, progress).states[number - 1];

it('plans fourteen lessons, numbered in order, with slugs of their own', () => {
  expect(plannedLessons.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  expect(new Set(plannedLessons.map(({ slug }) => slug)).size).toBe(14);
});

it('starts at the first lesson that is written', () => {
  expect(mapState(course, noProgress).current?.number).toBe(2);
  expect(stateOf(1, noProgress)).toBe('todo');
});

it('goes on with the lesson that was read last', () => {
  const lessons = { [course[6]?.slug ?? '']: { at: 5 }, [course[1]?.slug ?? '']: { at: 4 } };
  expect(mapState(course, { ...noProgress, lessons }).current?.number).toBe(7);
});

it('opens a gate only when every exercise of the lesson is passed', () => {
  expect(stateOf(7, { ...noProgress, exercises: { a: 'passed', b: 'failed' } })).not.toBe('open');
  expect(stateOf(7, { ...noProgress, exercises: { a: 'passed', b: 'passed' } })).toBe('open');
});

it('does not call a lesson open because it was read', () => {
  expect(stateOf(2, { ...noProgress, lessons: { [course[1]?.slug ?? '']: { at: 1 } } })).toBe('now');
});

it('opens a lesson without exercises once all of its questions are solved', () => {
  const slug = course[1]?.slug ?? '';
  expect(stateOf(2, { ...noProgress, solved: [`${slug}/satu`] })).toBe('now');
  expect(stateOf(2, { ...noProgress, solved: [`${slug}/satu`, `${slug}/dua`] })).toBe('open');
});

it('opens a lesson with exercises by them alone', () => {
  const slug = course[6]?.slug ?? '';
  expect(stateOf(7, { ...noProgress, solved: [`${slug}/satu`, `${slug}/dua`] })).not.toBe('open');
});

it('has no current lesson when all that is written is open', () => {
  const only = course.map((lesson) => (lesson.number === 2 ? (plannedLessons[1] as MapLesson) : lesson));
  const state = mapState(only, { ...noProgress, exercises: { a: 'passed', b: 'passed' } });
  expect(state.current).toBeUndefined();
  expect(state.open).toBe(1);
});

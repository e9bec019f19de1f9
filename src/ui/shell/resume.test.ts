import { expect, it } from 'vitest';
import { mapState, noProgress, plannedLessons, type MapLesson } from './course-map.ts';
import { describeResume } from './resume.ts';

const lesson: MapLesson = {
  ...(plannedLessons[6] as MapLesson),
  written: {
    minutes: 30,
    questions: [],
    sections: [
      { id: 'satu', title: 'Satu' },
      { id: 'dua', title: 'Dua' },
    ],
    exercises: [
      { slug: 'a', code: 'L03' },
      { slug: 'b', code: 'L04' },
    ],
  },
};
const course = plannedLessons.map((planned) => (planned.number === 7 ? lesson : planned));
const now = new Date(2026, 10, 22, 12);
const describe = (progress: typeof noProgress) => describeResume(mapState(course, progress), progress, now);

it('begins at the beginning for someone who has read nothing', () => {
  expect(describe(noProgress)).toEqual({
    eyebrow: 'Mulai dari sini',
    title: `7. ${lesson.title}`,
    where: lesson.promise,
    action: 'Mulai membaca',
    href: `/pelajaran/${lesson.slug}`,
    exercise: { name: 'Langsung ke latihan L03', href: '/latihan/a' },
  });
});

it('goes on at the section that was read last and with the exercise that is not passed', () => {
  const at = new Date(2026, 10, 21, 17).getTime();
  const resume = describe({
    ...noProgress,
    exercises: { a: 'passed' },
    lessons: { [lesson.slug]: { section: 'dua', at } },
  });
  expect(resume).toMatchObject({
    eyebrow: 'Terakhir kamu di sini, kemarin sore',
    where: 'Bagian 2 dari 2: Dua',
    action: 'Lanjutkan membaca',
    href: `/pelajaran/${lesson.slug}#dua`,
    exercise: { name: 'Langsung ke latihan L04', href: '/latihan/b' },
  });
});

it('falls back to the beginning where the section no longer exists', () => {
  const resume = describe({ ...noProgress, lessons: { [lesson.slug]: { section: 'hilang', at: 1 } } });
  expect(resume).toMatchObject({ where: lesson.promise, href: `/pelajaran/${lesson.slug}` });
});

it('is nowhere once all that is written is open', () => {
  expect(describe({ ...noProgress, exercises: { a: 'passed', b: 'passed' } })).toBeUndefined();
});

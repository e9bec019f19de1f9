import { getCollection, render } from 'astro:content';
import { questionsOf } from '#ui/questions/published.ts';
import { questionsText } from '#ui/questions/questions.id.ts';
import { exerciseSection, plannedLessons, type MapLesson } from './course-map.ts';
import { prerequisites } from './prerequisites.ts';
import { publishedExercises, publishedRules } from './published.ts';

/**
 * The planned lessons with what is written of them. For pages at build time. Throws where a lesson is
 * written that the course does not plan.
 */
export async function readCourse(): Promise<readonly MapLesson[]> {
  const entries = await getCollection('lessons');
  const unplanned = entries.find(({ id }) => plannedLessons.every(({ slug }) => slug !== id));
  if (unplanned !== undefined)
    throw new Error(`The lesson "${unplanned.id}" is not planned in src/ui/shell/course-map.id.ts.`);
  const needs = prerequisites(plannedLessons.map(({ number, slug }) => ({ number, asks: lessonsAskedFor(slug) })));
  return Promise.all(
    plannedLessons.map(async (planned): Promise<MapLesson> => {
      const entry = entries.find(({ id }) => id === planned.slug);
      if (entry === undefined) return planned;
      const { headings } = await render(entry);
      return {
        ...planned,
        title: entry.data.title,
        promise: entry.data.promise,
        needs: needs.get(planned.number) ?? [],
        written: {
          minutes: entry.data.minutes,
          sections: withQuestions(
            planned.slug,
            headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text })),
          ),
          questions: questionsOf(planned.slug)?.questions.map(({ id }) => id) ?? [],
          exercises: publishedExercises
            .filter(({ lesson }) => lesson === planned.slug)
            .map(({ slug, code }) => ({ slug, code })),
        },
      };
    }),
  );
}

/** Numbers of the lessons whose rules a lesson's exercises and questions ask for. */
function lessonsAskedFor(lesson: string): readonly number[] {
  const checked = publishedExercises.filter((exercise) => exercise.lesson === lesson).flatMap(({ checks }) => checks);
  const asked = questionsOf(lesson)?.questions.flatMap(({ rules }) => rules) ?? [];
  const rules = new Set([...checked.map(({ rule }) => rule), ...asked]);
  const lessons = new Set(publishedRules.filter(({ id }) => rules.has(id)).map((rule) => rule.lesson));
  return plannedLessons.filter(({ slug }) => lessons.has(slug)).map(({ number }) => number);
}

interface Section {
  readonly id: string;
  readonly title: string;
}

/** The sections of a lesson with its questions at their place, where it has some. */
function withQuestions(lesson: string, sections: readonly Section[]): readonly Section[] {
  if (questionsOf(lesson) === undefined) return sections;
  const exercise = sections.findIndex(({ id }) => id === exerciseSection);
  return sections.toSpliced(exercise === -1 ? sections.length : exercise, 0, {
    id: questionsText.anchor,
    title: questionsText.title,
  });
}

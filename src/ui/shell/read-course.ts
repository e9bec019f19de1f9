import { getCollection, render } from 'astro:content';
import { plannedLessons, type MapLesson } from './course-map.ts';
import { publishedExercises } from './published.ts';

/**
 * The planned lessons with what is written of them. For pages at build time. Throws where a lesson is
 * written that the course does not plan.
 */
export async function readCourse(): Promise<readonly MapLesson[]> {
  const entries = await getCollection('lessons');
  const unplanned = entries.find(({ id }) => plannedLessons.every(({ slug }) => slug !== id));
  if (unplanned !== undefined)
    throw new Error(`The lesson "${unplanned.id}" is not planned in src/ui/shell/course-map.id.ts.`);
  return Promise.all(
    plannedLessons.map(async (planned): Promise<MapLesson> => {
      const entry = entries.find(({ id }) => id === planned.slug);
      if (entry === undefined) return planned;
      const { headings } = await render(entry);
      return {
        ...planned,
        title: entry.data.title,
        promise: entry.data.promise,
        written: {
          minutes: entry.data.minutes,
          sections: headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text })),
          exercises: publishedExercises
            .filter(({ lesson }) => lesson === planned.slug)
            .map(({ slug, code }) => ({ slug, code })),
        },
      };
    }),
  );
}

import { announceProgress } from './channel.ts';
import { openDatabase } from './database.ts';
import { summarize } from './derive.ts';
import type { Progress } from './derive.ts';

/** Reads all progress of this device, of every learner name used on it. Rejects where storage is refused. */
export async function readProgress(): Promise<Progress> {
  const database = await openDatabase();
  const [outcomes, marks, answers] = await Promise.all([
    database.getAll('outcomes'),
    database.getAll('lessons'),
    database.getAll('answers'),
  ]);
  const lessons = Object.fromEntries(marks.map(({ slug, ...mark }) => [slug, mark]));
  const solved = answers.filter((answer) => answer.solved).map(({ key }) => key);
  return { ...summarize(outcomes), lessons, solved };
}

/** Notes that a lesson was read up to a section. Storage that refuses is not an error: reading goes on. */
export async function markLessonRead(slug: string, section?: string): Promise<void> {
  try {
    const database = await openDatabase();
    await database.put('lessons', { slug, ...(section === undefined ? {} : { section }), at: Date.now() });
    announceProgress();
  } catch {
    return;
  }
}

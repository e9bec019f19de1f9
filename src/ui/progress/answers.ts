import { announceProgress } from './channel.ts';
import { openDatabase, type StoredAnswer } from './database.ts';

const keyOf = (lesson: string, question: string): string => `${lesson}/${question}`;

/** What this device keeps of a lesson's questions, by the question's id. Rejects where storage is refused. */
export async function readAnswers(lesson: string): Promise<ReadonlyMap<string, StoredAnswer>> {
  const database = await openDatabase();
  const stored = await database.getAllFromIndex('answers', 'lesson', lesson);
  return new Map(stored.map((one) => [one.key.slice(lesson.length + 1), one]));
}

/** Keeps the last judged answer to a question. Rejects where storage is refused or full. */
export async function keepAnswer(lesson: string, question: string, answer: unknown, right: boolean): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('answers', 'readwrite');
  const key = keyOf(lesson, question);
  const before = await transaction.store.get(key);
  await transaction.store.put({ key, lesson, answer, solved: right || before?.solved === true, at: Date.now() });
  await transaction.done;
  announceProgress();
}

/** Forgets what was answered in a lesson, and keeps which questions have been solved. */
export async function beginAgain(lesson: string): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('answers', 'readwrite');
  for (const { key, solved } of await transaction.store.index('lesson').getAll(lesson))
    await transaction.store.put({ key, lesson, solved, at: Date.now() });
  await transaction.done;
}

import type { Attempt, DraftCopy, Files, WorkKey } from '../progress/database.ts';
import { workKey } from '../progress/database.ts';
import { listAttempts } from './attempts.ts';
import { recoverAside, recoverAttempts } from './aside.ts';
import { findDraft, findOlderDraft, listCopies } from './drafts.ts';
import type { ExerciseData } from './exercise-data.ts';
import { randomLearner, readLearner } from './learner.ts';

/** What a learner left of one variant of an exercise, as far as this device could read it. */
export interface Work {
  readonly key: WorkKey;
  readonly files: Files;
  readonly revision: number;
  readonly attempts: readonly Attempt[];
  readonly copies: readonly DraftCopy[];
  /** The text comes from another version of the exercise. */
  readonly carried: boolean;
}

/** Whose work it is and which variant; a random learner where storage is refused. */
export async function findWorkKey(
  exercise: ExerciseData,
): Promise<{ readonly key: WorkKey; readonly stored: boolean }> {
  const rest = { slug: exercise.slug, version: exercise.version };
  try {
    return { key: { ...rest, ...(await readLearner(exercise.slug)) }, stored: true };
  } catch {
    return { key: { ...rest, learner: randomLearner(), variant: 0 }, stored: false };
  }
}

/** Reads the work under a key: its draft, else an older version's, else `otherwise`. */
export async function readWork(key: WorkKey, otherwise: Files): Promise<Work> {
  await recoverAttempts();
  await recoverAside(key);
  const [draft, attempts, copies] = await Promise.all([findDraft(key), listAttempts(key.slug), listCopies(key)]);
  const older = draft === undefined ? await findOlderDraft(key) : undefined;
  return {
    key,
    files: draft?.files ?? older?.files ?? otherwise,
    revision: draft?.revision ?? 0,
    attempts: attempts.filter((attempt) => attempt.key === workKey(key)),
    copies,
    carried: older !== undefined,
  };
}

/** Work of which nothing is stored. */
export function emptyWork(key: WorkKey, files: Files): Work {
  return { key, files, revision: 0, attempts: [], copies: [], carried: false };
}

import { sha256Hex, sourceSha256 } from '#course';
import type { Verdict } from '#verdict';
import { openDatabase, workKey } from '../progress/database.ts';
import type { Attempt, Files, WorkKey } from '../progress/database.ts';
import { outcomeOf } from '../progress/derive.ts';
import { announceProgress } from '../progress/channel.ts';

/** Makes an attempt. Its id follows from what it is, so that restoring it twice changes nothing. */
export function makeAttempt(key: WorkKey, files: Files, verdict: string, submittedAt: number, ms?: number): Attempt {
  const source = sourceSha256(files);
  const id = sha256Hex([workKey(key), source, submittedAt].join('\n')).slice(0, 32);
  return { ...key, id, key: workKey(key), files, source, verdict, submittedAt, ...(ms === undefined ? {} : { ms }) };
}

const read = new WeakMap<object, Verdict>();

/** The verdict of an attempt: bytes that this device's grader or a checked import wrote. Parsed once. */
export function readVerdict(attempt: Pick<Attempt, 'verdict'>): Verdict {
  const verdict = read.get(attempt) ?? (JSON.parse(attempt.verdict) as Verdict);
  read.set(attempt, verdict);
  return verdict;
}

/** Stores attempts that are not there yet, with what progress needs of them. Returns how many were new. */
export async function addAttempts(attempts: readonly Attempt[]): Promise<number> {
  const database = await openDatabase();
  const transaction = database.transaction(['attempts', 'outcomes'], 'readwrite');
  let added = 0;
  for (const attempt of attempts) {
    if ((await transaction.objectStore('attempts').getKey(attempt.id)) !== undefined) continue;
    added += 1;
    await transaction.objectStore('attempts').put(attempt);
    await transaction.objectStore('outcomes').put(outcomeOf(readVerdict(attempt), attempt.id, attempt.submittedAt));
  }
  await transaction.done;
  if (added > 0) announceProgress();
  return added;
}

/** All attempts of this device, of one exercise or of all, oldest first. */
export async function listAttempts(slug?: string): Promise<readonly Attempt[]> {
  const database = await openDatabase();
  const attempts =
    slug === undefined ? await database.getAll('attempts') : await database.getAllFromIndex('attempts', 'slug', slug);
  return attempts.toSorted((a, b) => a.submittedAt - b.submittedAt);
}

/** How many different sources were handed in. */
export function distinctSources(attempts: readonly Pick<Attempt, 'source'>[]): number {
  return new Set(attempts.map(({ source }) => source)).size;
}

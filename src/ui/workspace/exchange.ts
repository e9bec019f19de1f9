// Before anything that defines a schema.
import type { Attempt } from '../progress/database.ts';
import { text } from '../i18n/workspace.id.ts';
import { addAttempts, listAttempts } from './attempts.ts';
import { saveFile } from './save-file.ts';
import { formatAttempts, parseAttempts } from './transfer.ts';

/** Saves every attempt of this device, of all exercises, and those of this page that could not be stored. */
export async function downloadAttempts(unstored: readonly Attempt[]): Promise<void> {
  const stored = await listAttempts().catch(() => []);
  const ids = new Set(stored.map(({ id }) => id));
  const all = [...stored, ...unstored.filter(({ id }) => !ids.has(id))].toSorted(
    (a, b) => a.submittedAt - b.submittedAt,
  );
  saveFile('gerbang-percobaan.jsonl', formatAttempts(all), 'application/jsonl');
}

/** Reads a file of attempts and stores those that are not there yet. Nothing that is stored changes. */
export async function restoreAttempts(
  file: Blob,
  onStorageFailed: (error: unknown) => void,
): Promise<{ readonly attempts: readonly Attempt[]; readonly message: string; readonly problems: readonly string[] }> {
  const { attempts, problems } = parseAttempts(await file.text());
  let added = attempts.length;
  try {
    added = await addAttempts(attempts);
  } catch (error) {
    onStorageFailed(error);
  }
  const done = text.imported(added, attempts.length - added);
  const message =
    problems.length === 0
      ? done
      : attempts.length === 0
        ? text.importFailed(problems.length)
        : `${done} ${text.importFailed(problems.length)}`;
  return { attempts, message, problems: problems.slice(0, 20) };
}

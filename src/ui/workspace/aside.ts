import { z } from 'zod';
import { filesSchema } from '#course';
import { workKey } from '../progress/database.ts';
import type { Attempt, Files, WorkKey } from '../progress/database.ts';
import { addAttempts } from './attempts.ts';
import { saveDraft } from './drafts.ts';
import type { Base } from './merge.ts';
import { formatAttempts, parseAttempts } from './transfer.ts';

const asideSchema = z.strictObject({ files: filesSchema, revision: z.int().min(0) });
const prefixOf = (key: WorkKey): string => `gerbang-aside|${workKey(key)}|`;

/** Each tab puts aside under its own name, so that none forgets what another left. */
const tab = Math.random().toString(36).slice(2);
const ownName = (key: WorkKey): string => `${prefixOf(key)}${tab}`;

/**
 * Puts unsaved text aside while the page is being left. A database may not get to answer any more, so this
 * goes to local storage, at once; `recoverAside` joins it to the draft when the work is opened again.
 */
export function setAside(key: WorkKey, files: Files, { revision }: Base): void {
  withStorage((storage) => storage.setItem(ownName(key), JSON.stringify({ files, revision })));
}

/** Forgets what this tab put aside: it has been stored after all. */
export function clearAside(key: WorkKey): void {
  withStorage((storage) => storage.removeItem(ownName(key)));
}

/** Stores what tabs put aside when the work was left; a draft that says something else becomes a copy. */
export async function recoverAside(key: WorkKey): Promise<void> {
  const names = withStorage((storage) => Object.keys(storage).filter((name) => name.startsWith(prefixOf(key)))) ?? [];
  for (const name of names) {
    const aside = withStorage((storage) => parseAside(storage.getItem(name)));
    if (aside !== undefined) await saveDraft(key, aside.files, aside);
    withStorage((storage) => storage.removeItem(name));
  }
}

const attemptsPrefix = 'gerbang-aside-attempts|';

/** Puts attempts aside whose storing had not ended when the page was left. */
export function setAttemptsAside(attempts: readonly Attempt[]): void {
  withStorage((storage) => storage.setItem(attemptsPrefix + tab, formatAttempts(attempts)));
}

/** Stores the attempts that tabs put aside. Those that are stored already stay as they are. */
export async function recoverAttempts(): Promise<void> {
  const names = withStorage((storage) => Object.keys(storage).filter((name) => name.startsWith(attemptsPrefix))) ?? [];
  for (const name of names) {
    const lines = withStorage((storage) => storage.getItem(name));
    if (typeof lines === 'string') await addAttempts(parseAttempts(lines).attempts);
    withStorage((storage) => storage.removeItem(name));
  }
}

function parseAside(text: string | null): z.infer<typeof asideSchema> | undefined {
  return text === null ? undefined : asideSchema.safeParse(JSON.parse(text)).data;
}

/** Local storage may be refused or full: then nothing is put aside, and the draft is as old as its last write. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

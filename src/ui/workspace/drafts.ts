import { openDatabase, workKey } from '../progress/database.ts';
import type { Draft, DraftCopy, Files, WorkKey } from '../progress/database.ts';
import { text } from '../i18n/workspace.id.ts';
import { freeName, mergeDraft, sameFiles } from './merge.ts';
import type { Base } from './merge.ts';

export interface SavedDraft {
  readonly revision: number;
  /** Name of the copy that was made of a draft which this tab had not seen. */
  readonly copied?: string;
}

/** The stored draft of a work, or undefined. */
export async function findDraft(key: WorkKey): Promise<Draft | undefined> {
  return (await openDatabase()).get('drafts', workKey(key));
}

/** The newest draft of the same learner and variant from another version of the exercise. */
export async function findOlderDraft(key: WorkKey): Promise<Draft | undefined> {
  const drafts = await (await openDatabase()).getAllFromIndex('drafts', 'slug', key.slug);
  return drafts
    .filter((draft) => draft.learner === key.learner && draft.variant === key.variant && draft.version !== key.version)
    .toSorted((a, b) => b.savedAt - a.savedAt)[0];
}

/** Stores what was typed on top of `base`, in one transaction; a draft unseen by this tab becomes a copy. */
export async function saveDraft(key: WorkKey, files: Files, base: Base): Promise<SavedDraft> {
  const database = await openDatabase();
  const transaction = database.transaction(['drafts', 'copies'], 'readwrite');
  const id = workKey(key);
  const merge = mergeDraft(await transaction.objectStore('drafts').get(id), base, files);
  let copied: string | undefined;
  if (merge.kind === 'diverged') {
    const copies = transaction.objectStore('copies');
    const taken = (await copies.index('key').getAll(id)).map(({ name }) => name);
    copied = freeName(text.copyName(Date.now()), taken);
    await copies.put({ id: crypto.randomUUID(), key: id, name: copied, files: merge.keep, at: Date.now() });
  }
  if (merge.kind !== 'adopt') {
    await transaction
      .objectStore('drafts')
      .put({ ...key, key: id, files, revision: merge.revision, savedAt: Date.now() });
  }
  await transaction.done;
  return { revision: merge.revision, ...(copied === undefined ? {} : { copied }) };
}

/** Keeps text under a name before something else takes its place. Text that is already kept is not kept twice. */
export async function keepCopy(key: WorkKey, files: Files): Promise<DraftCopy | undefined> {
  const database = await openDatabase();
  const copies = await database.getAllFromIndex('copies', 'key', workKey(key));
  const same = copies.find((copy) => sameFiles(copy.files, files));
  if (same !== undefined) return same;
  const at = Date.now();
  const name = freeName(
    text.copyName(at),
    copies.map((copy) => copy.name),
  );
  const copy = { id: crypto.randomUUID(), key: workKey(key), name, files, at };
  await database.put('copies', copy);
  return copy;
}

/** All named copies of a work, newest first. */
export async function listCopies(key: WorkKey): Promise<readonly DraftCopy[]> {
  const copies = await (await openDatabase()).getAllFromIndex('copies', 'key', workKey(key));
  return copies.toSorted((a, b) => b.at - a.at);
}

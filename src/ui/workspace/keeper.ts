import { text } from '../i18n/workspace.id.ts';
import { workKey } from '../progress/database.ts';
import type { Attempt, DraftCopy, Files, WorkKey } from '../progress/database.ts';
import { setAttemptsAside } from './aside.ts';
import { addAttempts } from './attempts.ts';
import type { BannerOptions } from './banner.ts';
import { keepCopy, listCopies } from './drafts.ts';
import type { ExerciseData } from './exercise-data.ts';
import { askToPersist, saveLearner } from './learner.ts';
import { sameFiles } from './merge.ts';
import { startSaver } from './saver.ts';
import type { SaveState } from './saver.ts';
import { emptyWork, readWork } from './work.ts';

export interface KeeperOptions {
  /** Whose work it is and which variant; `whose` says whether an account's. */
  readonly found: { readonly key: WorkKey; readonly stored: boolean };
  readonly whose: 'device' | 'account';
  readonly banner: (kind: string, message: string, options?: BannerOptions) => void;
  readonly onState: (state: SaveState) => void;
  /** Another tab has changed the text. */
  readonly onFollow: (files: Files) => void;
  /** Attempts or copies have changed. */
  readonly onHistory: () => void;
  readonly onDownload: () => void;
}

/** Keeps a learner's work on one exercise: what is typed, what was tried, what was put aside. */
export interface Keeper {
  readonly key: () => WorkKey;
  /** Attempts under the key, oldest first; also those that could not be stored. */
  readonly attempts: () => readonly Attempt[];
  readonly copies: () => Promise<readonly DraftCopy[]>;
  readonly typed: (files: Files) => void;
  /** Keeps text as a named copy. Resolves false where it could not be stored. */
  readonly keep: (files: Files) => Promise<boolean>;
  readonly add: (attempt: Attempt) => Promise<void>;
  /** Takes in attempts that another file brought and that are stored already. */
  readonly join: (attempts: readonly Attempt[], whose?: 'own-variant' | 'any-variant') => void;
  /** Goes on under another key. Resolves to that key's own text, or `files` where it has none. */
  readonly changeKey: (next: WorkKey, files: Files) => Promise<Files>;
  readonly storageFailed: (error: unknown) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Opens the work on an exercise. `starterFor` gives what a variant begins with, `typedEarly` what was typed into
 * the page before it was ready.
 */
export async function openKeeper(
  exercise: ExerciseData,
  starterFor: (key: WorkKey) => Files,
  typedEarly: (starter: Files) => Files,
  options: KeeperOptions,
): Promise<{ readonly keeper: Keeper; readonly files: Files }> {
  const { found } = options;
  let { key } = found;
  let starter = starterFor(key);
  let work = await readWork(key, starter).catch(() => emptyWork(key, starter));
  let attempts = work.attempts;
  let persistAsked = false;
  const unstored = new Set<Attempt>();
  const onLeave = (): void => {
    if (unstored.size > 0) setAttemptsAside([...unstored]);
  };
  addEventListener('pagehide', onLeave);
  const early = typedEarly(starter);
  const isEarly = !sameFiles(early, starter);
  if (isEarly && work.revision === 0 && !work.carried) work = { ...work, files: early };

  const storageFailed = (error: unknown): void => {
    options.onState('unsaved');
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    const action = { label: text.download, onclick: options.onDownload };
    options.banner('storage', full ? text.storageFull : text.storageBlocked, { action });
  };
  const start = (): ReturnType<typeof startSaver> =>
    startSaver(
      key,
      { files: work.revision === 0 ? starter : work.files, revision: work.revision },
      {
        onState: options.onState,
        onFollow: options.onFollow,
        onTakeOver: () => options.banner('tabs', text.takeOver),
        onDiverged(name) {
          options.banner('diverged', text.diverged(name));
          options.onHistory();
        },
        onFailed: storageFailed,
      },
    );
  let saver = start();

  const keeper: Keeper = {
    key: () => key,
    attempts: () => attempts,
    copies: () => listCopies(key).catch(() => work.copies),
    typed(files) {
      saver.change(files);
      if (persistAsked) return;
      persistAsked = true;
      void askToPersist().catch(() => undefined);
    },
    async keep(files) {
      try {
        await keepCopy(key, files);
        options.onHistory();
        return true;
      } catch (error) {
        storageFailed(error);
        return false;
      }
    },
    async add(attempt) {
      attempts = [...attempts, attempt];
      unstored.add(attempt);
      options.onHistory();
      try {
        await addAttempts([attempt]);
        unstored.delete(attempt);
      } catch (error) {
        storageFailed(error);
      }
    },
    join(brought, whose = 'own-variant') {
      const known = new Set(attempts.map(({ id }) => id));
      const own = brought.filter(
        (attempt) => (whose === 'any-variant' || attempt.key === workKey(key)) && !known.has(attempt.id),
      );
      attempts = [...attempts, ...own].toSorted((a, b) => a.submittedAt - b.submittedAt);
      options.onHistory();
    },
    async changeKey(next, files) {
      await saver.stop();
      await saveLearner(exercise.slug, next, options.whose).catch(storageFailed);
      key = next;
      starter = starterFor(key);
      work = await readWork(key, files).catch(() => emptyWork(key, files));
      attempts = work.attempts;
      saver = start();
      saver.change(work.files);
      options.onHistory();
      return work.files;
    },
    storageFailed,
    async stop() {
      onLeave();
      removeEventListener('pagehide', onLeave);
      await saver.stop();
    },
  };

  if (!found.stored) storageFailed(undefined);
  if (work.carried) options.banner('carried', text.carried);
  if (isEarly && !sameFiles(early, work.files)) await keeper.keep(early);
  saver.change(work.files);
  return { keeper, files: work.files };
}

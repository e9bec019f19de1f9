import type { Files, WorkKey } from '../progress/database.ts';
import { clearAside, setAside } from './aside.ts';
import { saveDraft } from './drafts.ts';
import { sameFiles } from './merge.ts';
import { joinDraftRoom } from './writer.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'following';

export interface SaverOptions {
  readonly onState: (state: SaveState) => void;
  readonly onFollow: (files: Files) => void;
  readonly onTakeOver: () => void;
  readonly onDiverged: (name: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Stores one work's draft as it is typed. */
export interface Saver {
  /** What the editor holds now; stored within the delay. */
  readonly change: (files: Files) => void;
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const delay = 200;

/** Starts storing a draft on top of what was read of it. One tab writes, others follow. */
export function startSaver(
  key: WorkKey,
  read: { readonly files: Files; readonly revision: number },
  options: SaverOptions,
): Saver {
  let { files: saved, revision } = read;
  let current = saved;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let role: 'writer' | 'follower' = 'writer';

  const room = joinDraftRoom(key, {
    onRole(next) {
      role = next;
      if (next === 'follower' && sameFiles(current, saved)) options.onState('following');
      else if (next === 'writer') options.onState(sameFiles(current, saved) ? 'saved' : 'saving');
    },
    onDraft(files, theirs) {
      if (!sameFiles(current, saved) || theirs <= revision) return;
      [saved, current, revision] = [files, files, theirs];
      options.onFollow(files);
    },
    flush: () => flush(),
  });

  const write = async (): Promise<void> => {
    const files = current;
    if (sameFiles(files, saved)) return;
    try {
      const result = await saveDraft(key, files, { revision });
      [saved, revision] = [files, result.revision];
      clearAside(key);
      room.publish(files, revision);
      if (result.copied !== undefined) options.onDiverged(result.copied);
      options.onState(sameFiles(current, saved) ? 'saved' : 'saving');
    } catch (error) {
      options.onState('unsaved');
      options.onFailed(error);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  const takeOverAndFlush = async (): Promise<void> => {
    if (role === 'follower') {
      options.onTakeOver();
      await room.takeOver();
    }
    await flush();
  };
  const leave = (): void => {
    if (sameFiles(current, saved)) return;
    setAside(key, current, { revision });
    void flush();
  };
  const hide = (): void => void (document.visibilityState === 'hidden' && leave());
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);

  return {
    change(files) {
      current = files;
      if (sameFiles(current, saved)) return;
      options.onState('saving');
      timer ??= setTimeout(() => void takeOverAndFlush(), delay);
    },
    flush,
    async stop() {
      await flush();
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      room.leave();
    },
  };
}

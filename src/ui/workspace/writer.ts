import { workKey } from '../progress/database.ts';
import type { Files, WorkKey } from '../progress/database.ts';

type Message =
  | { readonly kind: 'draft'; readonly files: Files; readonly revision: number }
  | { readonly kind: 'request' }
  | { readonly kind: 'yielded' };

export interface DraftRoomOptions {
  readonly onRole: (role: 'writer' | 'follower') => void;
  /** Another tab has stored this draft. */
  readonly onDraft: (files: Files, revision: number) => void;
  /** Stores what is not stored yet, before another tab becomes the writer. */
  readonly flush: () => Promise<void>;
}

/** The tabs in which one draft is open. */
export interface DraftRoom {
  readonly publish: (files: Files, revision: number) => void;
  /** Makes this tab the writer; the one that was stores its text first. */
  readonly takeOver: () => Promise<void>;
  readonly leave: () => void;
}

const longestWait = 400;

/**
 * Joins the tabs that have this draft open. One holds the Web Lock and writes; the others follow what
 * it announces. Where locks are missing every tab is a writer, and `saveDraft` still overwrites nothing.
 */
export function joinDraftRoom(key: WorkKey, options: DraftRoomOptions): DraftRoom {
  const name = `gerbang-draft|${workKey(key)}`;
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  let waiting = new AbortController();
  let release: (() => void) | undefined;
  let yielded: (() => void) | undefined;
  let left = false;

  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      release = resolve;
      options.onRole('writer');
    });
  const follow = (): void => {
    release = undefined;
    if (left) return;
    options.onRole('follower');
    waiting = new AbortController();
    void locks?.request(name, { signal: waiting.signal }, hold).then(() => undefined, lost);
  };
  /** The lock was stolen, or waiting for it was ended by leaving. */
  const lost = (): void => {
    if (!left && release !== undefined) follow();
  };
  const join = async (): Promise<void> => {
    if (locks === undefined) return options.onRole('writer');
    await locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? follow() : hold())).catch(lost);
  };

  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'draft') options.onDraft(data.files, data.revision);
    else if (data.kind === 'yielded') yielded?.();
    else if (release !== undefined)
      void options.flush().finally(() => channel.postMessage({ kind: 'yielded' } satisfies Message));
  });
  void join();

  return {
    publish: (files, revision) => channel?.postMessage({ kind: 'draft', files, revision } satisfies Message),
    async takeOver() {
      if (release !== undefined || locks === undefined) return;
      await new Promise<void>((resolve) => {
        yielded = resolve;
        channel?.postMessage({ kind: 'request' } satisfies Message);
        setTimeout(resolve, longestWait);
      });
      yielded = undefined;
      waiting.abort();
      void locks.request(name, { steal: true }, hold).catch(lost);
    },
    leave() {
      left = true;
      waiting.abort();
      release?.();
      channel?.close();
    },
  };
}

import type { Draft as ServerDraft, NewDraft } from '#contract';
import { sourceSha256 } from '#course';
import type { Files, WorkKey } from '../../progress/database.ts';
import { keepCopy } from '../../workspace/drafts.ts';
import type { Answer, ApiClient } from '../api-client.ts';
import { readAgreed, writeAgreed } from './draft-state.ts';
import type { Agreed } from './draft-state.ts';

export interface PusherOptions {
  readonly key: () => WorkKey;
  /** The server has the text as it is now. */
  readonly onStored: () => void;
  /** Another device had gone on; its text is kept under this name. */
  readonly onDiverged: (copy: string) => void;
  readonly onSignedOut: () => void;
}

/** Sends what is typed to the account. The device's own draft does not wait for it. */
export interface DraftPusher {
  readonly typed: (files: Files) => void;
  /** Sends at once what is not sent yet. */
  readonly flush: () => Promise<void>;
  /** Whether the server lacks something that was typed. */
  readonly behind: () => boolean;
  readonly stop: () => void;
}

const delayMs = 5000;
const laterMs = 30_000;
const mostRounds = 3;

/** Starts sending. What cannot be sent now is sent later: with the next word, when the device is online again, or by itself. */
export function startPusher(api: ApiClient, options: PusherOptions): DraftPusher {
  let waiting: { readonly key: WorkKey; readonly files: Files } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> = Promise.resolve();
  let known: Agreed | undefined;
  const ending = new AbortController();

  const schedule = (ms: number): void => {
    timer ??= setTimeout(() => void flush(), ms);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(send, send);
    return sending;
  };

  async function send(): Promise<void> {
    const sent = waiting;
    if (sent === undefined) return;
    const outcome = await pushDraft(api, sent.key, sent.files, options.onDiverged);
    if (outcome === 'stored') {
      if (waiting === sent) waiting = undefined;
      known = await readAgreed(sent.key);
      if (waiting === undefined) options.onStored();
      return;
    }
    if (outcome === 'signed-out') options.onSignedOut();
    else if (outcome === 'later' && !ending.signal.aborted) schedule(laterMs);
    else waiting = undefined;
  }

  /** The page may not get to read anything any more: this goes on top of what was known last. */
  function leave(): void {
    if (document.visibilityState !== 'hidden' || waiting === undefined) return;
    const sent = waiting;
    const { files, key } = sent;
    void api
      .put<ServerDraft>(`drafts/${key.slug}`, bodyOf(key, files, known?.revision ?? 0), { leaving: true })
      .then(async (answer) => {
        if (answer.kind !== 'ok') return;
        await writeAgreed(key, { revision: answer.body.revision, source: sourceSha256(files) });
        if (waiting === sent) waiting = undefined;
      });
  }
  document.addEventListener('visibilitychange', leave, { signal: ending.signal });
  addEventListener('online', () => void flush(), { signal: ending.signal });
  void readAgreed(options.key()).then(
    (agreed) => (known ??= agreed),
    () => undefined,
  );

  return {
    typed(files) {
      waiting = { key: options.key(), files };
      schedule(delayMs);
    },
    flush,
    behind: () => waiting !== undefined,
    stop() {
      clearTimeout(timer);
      ending.abort();
    },
  };
}

/** Stores a draft on top of what this device last knew. A text that came in between is kept as a copy, and this one follows it. */
async function pushDraft(
  api: ApiClient,
  key: WorkKey,
  files: Files,
  onDiverged: (copy: string) => void,
): Promise<'stored' | 'signed-out' | 'later' | 'never'> {
  const source = sourceSha256(files);
  let agreed = await readAgreed(key).catch(() => undefined);
  if (agreed?.source === source) return 'stored';
  for (let round = 1; round <= mostRounds; round += 1) {
    const answer: Answer<ServerDraft> = await api.put(`drafts/${key.slug}`, bodyOf(key, files, agreed?.revision ?? 0));
    if (answer.kind === 'ok') {
      await writeAgreed(key, { revision: answer.body.revision, source });
      return 'stored';
    }
    const current = standingDraft(answer);
    if (current === undefined) return whatNow(answer);
    agreed = { revision: current.revision, source: sourceSha256(current.files) };
    if (agreed.source !== source) {
      const copy = await keepCopy(key, current.files);
      if (copy !== undefined) onDiverged(copy.name);
    }
    await writeAgreed(key, agreed);
    if (agreed.source === source) return 'stored';
  }
  return 'later';
}

function whatNow(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): 'signed-out' | 'later' | 'never' {
  if (answer.kind !== 'refused') return 'later';
  if (answer.status === 401) return 'signed-out';
  // What the server will never take, such as a text that is too long, stays on this device.
  return answer.status >= 500 || answer.status === 429 ? 'later' : 'never';
}

/** The draft that stands at the server, out of a refusal for it. */
function standingDraft(answer: Answer<unknown>): ServerDraft | undefined {
  if (answer.kind !== 'refused' || answer.code !== 'REVISION_CONFLICT') return undefined;
  return (answer.details as { readonly current?: ServerDraft } | undefined)?.current;
}

function bodyOf(key: WorkKey, files: Files, revision: number): NewDraft {
  return { exerciseVersion: key.version, variantNo: key.variant, files, revision };
}

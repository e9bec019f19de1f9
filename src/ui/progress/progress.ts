import { openDatabase } from './database.ts';
import { summarize } from './derive.ts';
import type { Progress } from './derive.ts';

const channelName = 'gerbang-progress';
const local = new EventTarget();

/** Reads all progress of this device, of every learner name used on it. Rejects where storage is refused. */
export async function readProgress(): Promise<Progress> {
  const database = await openDatabase();
  const [outcomes, marks] = await Promise.all([database.getAll('outcomes'), database.getAll('lessons')]);
  const lessons = Object.fromEntries(marks.map(({ slug, ...mark }) => [slug, mark]));
  return { ...summarize(outcomes), lessons };
}

/** Notes that a lesson was read up to a section. Storage that refuses is not an error: reading goes on. */
export async function markLessonRead(slug: string, section?: string): Promise<void> {
  try {
    const database = await openDatabase();
    await database.put('lessons', { slug, ...(section === undefined ? {} : { section }), at: Date.now() });
    announceProgress();
  } catch {
    return;
  }
}

/** Calls `listener` whenever progress changes, in this tab or another. Returns what ends it. */
export function onProgress(listener: () => void): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
  channel?.addEventListener('message', listener);
  local.addEventListener('change', listener);
  return () => {
    channel?.close();
    local.removeEventListener('change', listener);
  };
}

/** Tells this tab and the others that progress has changed. */
export function announceProgress(): void {
  local.dispatchEvent(new Event('change'));
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('change');
  channel.close();
}

import { openDatabase, workKey } from '../../progress/database.ts';
import type { WorkKey } from '../../progress/database.ts';

/** What this device and the server last agreed on: the server's revision, and the hash of the text at it. */
export interface Agreed {
  readonly revision: number;
  readonly source: string;
}

const settingOf = (key: WorkKey): string => `agreed|${workKey(key)}`;

/** Reads it anew each time: another tab may have gone on. */
export async function readAgreed(key: WorkKey): Promise<Agreed | undefined> {
  const stored = await (await openDatabase()).get('settings', settingOf(key));
  const [revision, source] = typeof stored === 'string' ? stored.split('|') : [];
  return source === undefined ? undefined : { revision: Number(revision), source };
}

export async function writeAgreed(key: WorkKey, { revision, source }: Agreed): Promise<void> {
  await (await openDatabase()).put('settings', `${revision}|${source}`, settingOf(key));
}
